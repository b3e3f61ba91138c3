import type { Links } from '@hutong/links'
import type { Decision } from '@hutong/protocol'
import { parseVisibleText } from '../text/visible-text.ts'
import { type Html, html } from './html.ts'
import type { PageLanguage } from './page-language.ts'
import { createPageWords, type PageWord } from './page-words.ts'
import { wordAdvice, wordReason } from './reason-words.ts'
import type { Page } from './render-page.ts'
import { showPlace } from './show-place.ts'

type Shown = {
	readonly language: PageLanguage
	readonly decision: Decision
	/** The address somebody came with, as it was written. */
	readonly written: string
	readonly links: Pick<Links, 'displayHost' | 'identify'>
}

type Words = Readonly<Record<PageWord, string>>

/** What is no address is shown as it was written, without what turns the direction; too long a one is not shown. */
const longest = 4096
const signs = { page: 'open', confirm: 'ask', copy: 'copy', stopped: 'stop' } as const
const titles = { page: 'open', confirm: 'confirm', copy: 'copy', stopped: 'stopped' } as const

/**
 * One of the four pages: opens, continue?, copy, stopped. It never goes anywhere by itself: whoever opens it sees the real host
 * first, and once.
 */
export function createLinkPage(shown: Shown): Omit<Page, 'other'> {
	const { language, decision } = shown
	const words = createPageWords(language)
	return {
		language,
		title: words[titles[decision.outcome]],
		sign: isDisguise(decision) && decision.outcome === 'page' ? 'ask' : signs[decision.outcome],
		body: html`${describe(shown, words)}${showWhy(shown, words)}`,
	}
}

function describe(shown: Shown, words: Words): Html {
	const { decision } = shown
	if (decision.outcome === 'stopped') return describeStopped(shown, words)
	if (decision.outcome === 'copy') return describeCopy(shown, words)
	const [lead, button] =
		decision.outcome === 'page' ? [words.openLead, words.openButton] : [words.confirmLead, words.confirmButton]
	return html`<p class="lead">${lead}</p>
${showPlace(toHost(decision), decision.url)}
${showWarning(shown, words)}
<a class="button" href="${toHref(decision.url)}" rel="noreferrer noopener nofollow">${button}</a>`
}

function describeCopy(shown: Shown, words: Words): Html {
	const { decision } = shown
	return html`<p class="lead">${words.copyLead}</p>
${showPlace(toHost(decision), null)}
${showWarning(shown, words)}
<label for="address">${words.address}</label>
<textarea id="address" dir="ltr" rows="4" readonly>${decision.copyText}</textarea>`
}

function describeStopped({ language, decision, written }: Shown, words: Words): Html {
	return html`${showPlace(toHost(decision), parseVisibleText(written, longest))}
<h2>${words.reason}</h2>
<p>${wordReason(language, decision.reason, decision.suspected)}</p>
<h2>${words.now}</h2>
<p>${wordAdvice(language, decision.reason)}</p>
${decision.appeal !== null && html`<a class="button plain" href="${decision.appeal}&lang=${language}">${words.apply}</a>`}`
}

function toHost({ host, registrable }: Decision) {
	return host === null ? null : { host, registrable: registrable ?? host }
}

function showWarning({ decision, links }: Shown, words: Words): Html {
	const isShort = decision.url !== null && links.identify(decision.url)?.short === true
	const { warning } = decision
	const tone = isDisguise(decision) ? 'danger' : ''
	return html`${warning !== null && html`<p class="note ${tone}">${words[warning]}</p>`}${
		isShort && html`<p class="note">${words.short}</p>`
	}`
}

/** Whether a host may want to be taken for another. */
function isDisguise({ warning }: Decision): boolean {
	return warning === 'look-alike' || warning === 'punycode'
}

function showWhy({ language, decision }: Shown, words: Words): Html {
	return html`<details>
<summary>${words.why}</summary>
<dl>
${decision.outcome !== 'stopped' && html`<dt>${words.reason}</dt><dd>${wordReason(language, decision.reason)}</dd>`}
<dt>${words.rule}</dt><dd>${decision.rule.title[language]}</dd>
<dt>${words.policy}</dt><dd>${decision.policy.name} ${decision.policy.version}</dd>
</dl>
</details>`
}

/** The policy lets nothing but http(s) open; a page that shows a link does not rely on it. */
function toHref(url: string | null): string {
	if (url === null || !/^https?:\/\//.test(url)) throw new Error('pages: an address that opens is an http(s) one')
	return url
}
