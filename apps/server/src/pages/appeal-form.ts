import type { DisplayHost } from '@hutong/links'
import type { errorCodes } from '@hutong/protocol'
import { type Html, html } from './html.ts'
import type { PageLanguage } from './page-language.ts'
import { createPageWords, type PageWord } from './page-words.ts'
import { wordReason } from './reason-words.ts'
import type { Page } from './render-page.ts'
import { showPlace } from './show-place.ts'
import { wordTime } from './word-time.ts'

/** What is known of the page somebody applies for. */
export type AppealedPage = {
	readonly shown: DisplayHost | null
	/** Null where it is not stopped. */
	readonly stopped: {
		readonly reason: string
		readonly suspected: { readonly zh: string; readonly en: string } | null
		/** When it opens again, where that is settled. */
		readonly opensAt: number | null
	} | null
}

/** What somebody has written so far. */
export type AppealDraft = { readonly url: string; readonly words: string; readonly contact: string }

export type AppealProblem = keyof typeof problems & keyof typeof errorCodes

const problems = {
	words_missing: { zh: '请写下申请说明。', en: 'Write a few words.' },
	contact_invalid: { zh: '邮箱地址有误。', en: 'This is no mail address.' },
	appeal_not_stopped: {
		zh: '这个网页没有被停止访问，无需申请。',
		en: 'This page is not stopped: there is nothing to apply for.',
	},
	appeal_answered: {
		zh: '申请已经通过，届时会自动恢复访问。',
		en: 'Access was granted already: it comes back by itself.',
	},
	appeal_known: {
		zh: '你对这个网页的申请还在处理中，请等待答复。',
		en: 'You have an application for this page that is not answered yet.',
	},
	rate_limited: { zh: '操作太频繁，请稍等一会儿再试。', en: 'Too many at once: please wait a while and try again.' },
	bad_request: { zh: '内容太长或格式有误。', en: 'It is too long, or has another form.' },
} as const

type Shown = {
	readonly language: PageLanguage
	readonly page: AppealedPage | null
	readonly draft: AppealDraft
	readonly problem: AppealProblem | null
}

/** The form by which anybody applies for a stopped page. */
export function createAppealForm(shown: Shown): Omit<Page, 'other'> {
	const words = createPageWords(shown.language)
	return { language: shown.language, title: words.apply, sign: 'wait', body: describe(shown, words) }
}

function describe(shown: Shown, words: Readonly<Record<PageWord, string>>): Html {
	const { language, page, draft, problem } = shown
	const about = page && showPlace(page.shown, draft.url)
	if (page && !page.stopped)
		return html`${about}<p class="lead">${words.notStopped}</p>
<a class="button plain" href="/link?url=${encodeURIComponent(draft.url)}&lang=${language}">${words.view}</a>`
	if (page?.stopped && page.stopped.opensAt !== null)
		return html`${about}<p>${words.opensLater}</p><p><b>${wordTime(language, page.stopped.opensAt)}</b></p>`
	return html`<p class="lead">${words.applyLead}</p>
${about}
${page?.stopped && html`<p>${wordReason(language, page.stopped.reason, page.stopped.suspected)}</p>`}
${problem && html`<p class="note danger" role="alert">${problems[problem][language]}</p>`}
<form method="post" action="/appeal?lang=${language}" accept-charset="utf-8">
${showAddress(page, draft, words)}
<label for="words">${words.words}</label>
<p class="hint" id="words-hint">${words.wordsHint}</p>
<textarea id="words" name="words" rows="6" maxlength="1000" required aria-describedby="words-hint">
${draft.words}</textarea>
<label for="contact">${words.contact}</label>
<p class="hint" id="contact-hint">${words.contactHint}</p>
<input id="contact" name="contact" type="email" maxlength="254" autocomplete="email" dir="ltr" value="${draft.contact}" aria-describedby="contact-hint">
<button class="button" type="submit">${words.send}</button>
</form>`
}

function showAddress(page: AppealedPage | null, draft: AppealDraft, words: Readonly<Record<PageWord, string>>): Html {
	if (page) return html`<input type="hidden" name="url" value="${draft.url}">`
	return html`<label for="url">${words.pageAddress}</label>
<input id="url" name="url" type="url" maxlength="4096" required dir="ltr" value="${draft.url}">`
}
