import type { ApplicationState } from '@hutong/protocol'
import { html } from './html.ts'
import type { PageLanguage } from './page-language.ts'
import { createPageWords } from './page-words.ts'
import { wordReason } from './reason-words.ts'
import type { Page } from './render-page.ts'
import { wordTime } from './word-time.ts'

const signs = { open: 'wait', accepted: 'open', refused: 'stop' } as const

/** How an application stands, for whoever has its link; null where there is none. */
export function createAppealState(language: PageLanguage, application: ApplicationState | null): Omit<Page, 'other'> {
	const words = createPageWords(language)
	if (application === null)
		return { language, title: words.notFound, sign: 'wait', body: html`<p class="lead">${words.notFoundLead}</p>` }
	const { host, state, createdAt, reason, answer, opensAt } = application
	const body = html`<p class="place"><bdi class="host" dir="ltr"><b>${host}</b></bdi></p>
<dl>
<dt>${words.state}</dt><dd><b>${words[`state-${state}`]}</b></dd>
<dt>${words.reason}</dt><dd>${wordReason(language, reason)}</dd>
<dt>${words.applied}</dt><dd>${wordTime(language, createdAt)}</dd>
${answer && html`<dt>${words.answered}</dt><dd>${wordTime(language, answer.at)}</dd>`}
${answer && html`<dt>${words.answer}</dt><dd class="words">${answer.words}</dd>`}
${opensAt !== null && html`<dt>${words.opens}</dt><dd>${wordTime(language, opensAt)}</dd>`}
</dl>
<p class="hint after">${state === 'refused' ? words.again : words.keep}</p>`
	return { language, title: words.application, sign: signs[state], body }
}
