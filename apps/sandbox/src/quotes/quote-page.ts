import { createHash } from 'node:crypto'
import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { inLocale, type Locale } from '../i18n/locale.ts'
import { codeOf, type Quoted } from './quoted.ts'
import type { Bar } from './trade-days.ts'

export type QuotePage = { readonly body: string; readonly contentSecurityPolicy: string }

type Shown = {
	readonly quoted: Quoted
	/** Oldest first; at least two. */
	readonly days: readonly Bar[]
	readonly shareText: string
	readonly locale: Locale
	readonly frameAncestors: string
}

const words = {
	'zh-CN': {
		ribbon: '沙盒 · 演示行情，价格均为虚构',
		...{ open: '今开', high: '最高', low: '最低', before: '昨收', volume: '成交量', asOf: '数据日期' },
		...{ share: '分享文案', chart: '近三个月收盘价', gone: '没有这个行情', goneHint: '换一个代码试试。' },
	},
	en: {
		ribbon: 'Sandbox: a quote to try, every price is invented',
		...{ open: 'Open', high: 'High', low: 'Low', before: 'Previous close', volume: 'Volume', asOf: 'As of' },
		...{
			share: 'Share text',
			chart: 'Closing prices of three months',
			gone: 'No such quote',
			goneHint: 'Try another code.',
		},
	},
} as const

/** The page of a quote: what its last day did, plainly marked as invented. */
export function quotePage({ quoted, days, shareText, locale, frameAncestors }: Shown): QuotePage {
	const t = words[locale]
	const [before, last] = days.slice(-2)
	if (!before || !last) return missingQuotePage(locale, frameAncestors)
	const price = (units: number) => (units / 10 ** quoted.decimals).toFixed(quoted.decimals)
	const change = last.close - before.close
	const sign = change > 0 ? '+' : ''
	const name = inLocale(quoted.name, locale)
	const facts = [
		[t.open, price(last.open)],
		[t.before, price(before.close)],
		[t.high, price(last.high)],
		[t.low, price(last.low)],
		[t.volume, last.volume.toLocaleString(locale)],
		[t.asOf, last.date],
	]
	return toPage(
		locale,
		frameAncestors,
		`${name} ${codeOf(quoted)}`,
		html`
<h1>${name} <small>${codeOf(quoted)}</small></h1>
<p class=${`price ${change < 0 ? 'down' : 'up'}`}><b>${price(last.close)}</b> <span>${sign}${price(change)} ${sign}${((change / before.close) * 100).toFixed(2)}%</span></p>
<dl>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<h2>${t.chart}</h2>
${line(days.slice(-62), t.chart)}
<h2>${t.share}</h2>
<p class="share">${shareText}</p>`,
	)
}

/** The page of a quote there is not. */
export function missingQuotePage(locale: Locale, frameAncestors: string): QuotePage {
	const t = words[locale]
	return toPage(locale, frameAncestors, t.gone, html`<h1>${t.gone}</h1><p>${t.goneHint}</p>`)
}

function line(days: readonly Bar[], label: string): VNode {
	const closes = days.map(({ close }) => close)
	const [low, high] = [Math.min(...closes), Math.max(...closes)]
	const points = closes.map((close, index) => {
		const x = (index / (closes.length - 1)) * 600
		const y = 150 - ((close - low) / Math.max(1, high - low)) * 140
		return `${x.toFixed(1)},${y.toFixed(1)}`
	})
	return html`<svg viewBox="0 0 600 160" role="img" aria-label=${label}><polyline points=${points.join(' ')} fill="none" stroke="currentColor" stroke-width="2" /></svg>`
}

function toPage(locale: Locale, frameAncestors: string, title: string, body: VNode | readonly VNode[]): QuotePage {
	const page = html`<html lang=${locale}>
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${`${title} - ${words[locale].ribbon}`}</title>
<style dangerouslySetInnerHTML=${{ __html: style }}></style>
</head>
<body><aside>${words[locale].ribbon}</aside><main>${body}</main></body>
</html>`
	const styleHash = createHash('sha256').update(style).digest('base64')
	return {
		body: `<!DOCTYPE html>${render(page)}`,
		contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors ${frameAncestors}`,
	}
}

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;--up:light-dark(#c62f2f,#ff7d75);--down:light-dark(#0a7a3c,#4bd18b)}
body{margin:0;background:light-dark(#fff,#151515);color:light-dark(#222,#eee)}aside{padding:6px 16px;background:light-dark(#fff4de,#33270f);color:light-dark(#6b4100,#f0b455);font-size:13px;text-align:center}
main{max-width:38rem;margin:0 auto;padding:16px}h1{font-size:20px;margin:0}h1 small{color:light-dark(#666,#aaa);font-weight:400}h2{font-size:14px;margin:24px 0 8px}
.price{margin:8px 0 16px;font-variant-numeric:tabular-nums}.price b{font-size:34px}.up{color:var(--up)}.down{color:var(--down)}
dl{display:grid;grid-template-columns:1fr 1fr;gap:6px 24px;margin:0}dl div{display:flex;justify-content:space-between;gap:8px}dt{color:light-dark(#666,#aaa)}dd{margin:0;font-variant-numeric:tabular-nums}
svg{width:100%;color:light-dark(#3d5a8f,#8fb0e6)}.share{padding:8px 12px;border-radius:8px;background:light-dark(#f2f2f2,#222);overflow-wrap:anywhere;font-size:14px}`
