import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Html, html, Html as Written } from './html.ts'
import type { PageLanguage } from './page-language.ts'

export type Page = {
	readonly language: PageLanguage
	readonly title: string
	readonly sign: 'open' | 'ask' | 'copy' | 'stop' | 'wait'
	readonly body: Html
	/** The same page in the other language. */
	readonly other: string
}

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8')

/** What a plain page may do: show its one stylesheet and send a form here. No script, no frame, nothing from elsewhere. */
export const pagePolicy = [
	`default-src 'none'`,
	`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
	`img-src 'self'`,
	`form-action 'self'`,
	`base-uri 'none'`,
	`frame-ancestors 'none'`,
].join('; ')

const tags = { zh: 'zh-CN', en: 'en' } as const
const names = { zh: '简体中文', en: 'English' } as const
const house = { zh: '胡同', en: 'Hutong' } as const
const tones = { open: '', ask: 'warning', copy: '', stop: 'danger', wait: 'warning' } as const

/** A page as a whole document. */
export function renderPage({ language, title, sign, body, other }: Page): string {
	const otherLanguage = language === 'zh' ? 'en' : 'zh'
	return html`<!doctype html>
<html lang="${tags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title} · ${house[language]}</title>
<style>${new Written(style)}</style>
</head>
<body>
<main>
<svg class="sign ${tones[sign]}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${strokes[sign]}</svg>
<h1>${title}</h1>
${body}
</main>
<footer>${house[language]} · <a href="${other}" lang="${tags[otherLanguage]}" hreflang="${tags[otherLanguage]}">${names[otherLanguage]}</a></footer>
</body>
</html>
`.text
}

/** The drawings of the signs, on a square of 24. */
const strokes: Readonly<Record<Page['sign'], Html>> = {
	open: html`<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18"/>`,
	ask: html`<path d="M12 4 2.5 20.5h19z"/><path d="M12 10v5M12 17.8v.2"/>`,
	copy: html`<rect x="9" y="9" width="11" height="11" rx="2"/><path d="M15 5.5A1.5 1.5 0 0 0 13.5 4h-8A1.5 1.5 0 0 0 4 5.5v8A1.5 1.5 0 0 0 5.5 15"/>`,
	stop: html`<circle cx="12" cy="12" r="9"/><path d="m5.8 5.8 12.4 12.4"/>`,
	wait: html`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>`,
}
