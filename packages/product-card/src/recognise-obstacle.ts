import type { CardRefusal } from './card-reading.ts'
import {
	botHeaders,
	botPaths,
	botSources,
	botText,
	botTitles,
	goneText,
	goneTitles,
	loginHosts,
	loginPaths,
	loginText,
	loginWords,
} from './obstacle-signs.ts'
import type { PageFacts } from './page-facts.ts'

/** What is known of a page when it is asked whether it is one at all. */
export type ObstacleSubject = {
	readonly facts: PageFacts
	readonly url: string
	readonly headers: Readonly<Record<string, string>>
	/** Whether the page names a product with a price or an availability. */
	readonly hasProduct: boolean
}

/**
 * Recognises pages that stand in the way of a product: bot checks, login walls, notices that it is gone. Their words must
 * never become a card. Null when the page is none of these.
 */
export function recogniseObstacle(subject: ObstacleSubject): Exclude<CardRefusal, 'not_html' | 'empty'> | null {
	if (isSureBotCheck(subject)) return 'bot_check'
	if (subject.hasProduct) return null
	const title = (subject.facts.title ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
	if (botTitles.test(title) || isBotText(subject.facts)) return 'bot_check'
	if (isLoginWall(subject, title)) return 'login_wall'
	return goneTitles.test(title) || isGoneText(subject.facts) ? 'gone' : null
}

/** Signs only a bot check has, whatever else stands on the page. */
function isSureBotCheck({ facts, url, headers }: ObstacleSubject): boolean {
	if (botHeaders.some(([name, value]) => value.test(headers[name] ?? ''))) return true
	const { pathname } = new URL(url)
	if (botPaths.test(pathname)) return true
	const isShort = facts.visibleText.length < 1_500
	return isShort && facts.embedded.some((source) => botSources.test(source) || botPaths.test(source))
}

/** The words of a check count only where hardly any other words are. */
function isBotText(facts: PageFacts): boolean {
	return facts.visibleText.length < 800 && botText.test(facts.visibleText)
}

const titleSeparators = /\s*[|_–—·•]\s*|\s+[-:]\s+|(?<=\P{ASCII})[-\s]+|[-\s]+(?=\P{ASCII})/u

function isLoginTitle(title: string): boolean {
	const parts = title.split(titleSeparators)
	return [parts.at(0), parts.at(-1)].some((part) => loginWords.test(part?.trim() ?? ''))
}

function isLoginWall({ facts, url }: ObstacleSubject, title: string): boolean {
	const { hostname, pathname } = new URL(url)
	const isLoginUrl = loginHosts.test(hostname) || loginPaths.test(pathname)
	const isLoginText =
		facts.visibleText.length < 600 && facts.metas.get('og:title') === undefined && loginText.test(facts.visibleText)
	return (
		isLoginTitle(title) ||
		isLoginText ||
		(isLoginUrl && (facts.hasPasswordField || facts.metas.get('og:title') === undefined))
	)
}

function isGoneText(facts: PageFacts): boolean {
	return facts.visibleText.length < 600 && goneText.test(facts.visibleText)
}
