import type { CardRefusal } from './card-reading.ts'
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

const botHosts =
	/captcha-delivery\.com|\/cdn-cgi\/challenge-platform\/h\/|perimeterx\.net\/.*captcha|token\.awswaf\.com|geo\.captcha/i
const botPaths =
	/_____tmd_____|\/punish\b|\/privatedomain\/risk_handler|\/cdn-cgi\/challenge|\/sorry\/index|\/distil_r_captcha|\/errors\/validateCaptcha|\/website-login\/captcha/i

/** Signs only a bot check has, whatever else stands on the page. */
function isSureBotCheck({ facts, url, headers }: ObstacleSubject): boolean {
	if ((headers['cf-mitigated'] ?? '').includes('challenge') || headers['x-amzn-waf-action'] !== undefined) return true
	const { pathname } = new URL(url)
	if (botPaths.test(pathname)) return true
	const isShort = facts.visibleText.length < 1_500
	return isShort && facts.embedded.some((source) => botHosts.test(source) || botPaths.test(source))
}

const botTitles =
	/^(?:just a moment|attention required|access (?:to this page has been )?denied|pardon our interruption|robot check\b|security check|bot verification|human verification|verify you are human|are you (?:a )?(?:robot|human)|ddos-guard|please wait|checking your browser|captcha|验证码|访问受限|访问异常|霸下|.{0,6}验证(?:中心|页面?)?(?:$|[-–—|_\s]))|(?:captcha|验证码(?:拦截|中间页)?|安全验证|拦截)$/i

const botText =
	/verify (?:that )?you are (?:a )?human|unusual traffic from your computer|enable javascript and cookies to continue|checking (?:if the site connection is secure|your browser)|(?:press (?:&|and) hold)|拖动(?:下方)?滑块|请完成(?:下列|以下)?(?:安全)?验证|访问过于频繁|您的访问存在异常|亲，请拖动|通过验证(?:以|后)(?:确保|继续)/i

/** The words of a check count only where hardly any other words are. */
function isBotText(facts: PageFacts): boolean {
	return facts.visibleText.length < 800 && botText.test(facts.visibleText)
}

const loginHosts = /^(?:login|passport|signin|accounts?|sso|auth|plogin)(?:\.|\d)/i
const loginPaths = /^\/(?:[\w-]{1,20}\/){0,2}(?:log-?in|sign-?in|passport|member\/login)(?:[./]|$)/i
/** `sign in brass` is none: the words must be a whole part of the title. */
const loginWords =
	/^(?:(?:please )?(?:log|sign)[ -]?(?:in|on)(?: (?:to|or|with) .{1,40})?|.{0,4}(?:登录|登陆|登入|登錄)(?:页面?|注册|中心)?|ログイン|로그인|anmelden|einloggen|connexion|iniciar sesión|accedi)$/i
const titleSeparators = /\s*[|_–—·]\s*|\s+[-:]\s+|(?<=\P{ASCII})[-\s]+|[-\s]+(?=\P{ASCII})/u

function isLoginTitle(title: string): boolean {
	const parts = title.split(titleSeparators)
	return [parts.at(0), parts.at(-1)].some((part) => loginWords.test(part?.trim() ?? ''))
}

function isLoginWall({ facts, url }: ObstacleSubject, title: string): boolean {
	const { hostname, pathname } = new URL(url)
	const isLoginUrl = loginHosts.test(hostname) || loginPaths.test(pathname)
	return isLoginTitle(title) || (isLoginUrl && (facts.hasPasswordField || facts.metas.get('og:title') === undefined))
}

const goneTitles =
	/^(?:404\b|error 404|(?:page|product|item) (?:not found|no longer available|unavailable)|not found)|(?:商品|宝贝|页面|网页|内容|链接)(?:不存在|已下架|已失效|已删除|已过期|找不到)|(?:not found|404)$/i
const goneText =
	/(?:商品|宝贝)(?:已经?)?(?:不存在|下架|失效|删除|被删除|卖掉了|转移)|(?:this )?(?:product|item|listing) (?:is|was) (?:no longer available|removed)|页面(?:不存在|找不到)/i

function isGoneText(facts: PageFacts): boolean {
	return facts.visibleText.length < 600 && goneText.test(facts.visibleText)
}
