import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parsePolicy } from '@hutong/link-policy'
import type { Browser } from '../../testing/http/browser.ts'
import { type Chat, startChat } from '../../testing/http/start-chat.ts'
import { readConfig } from '../config.ts'

let chat: Chat
let nobody: Browser
let operator: Browser

const rule = (outcome: string, host: string, reason: string) => ({
	...{ id: outcome, title: { zh: `规则 ${outcome}`, en: `Rule ${outcome}` } },
	...{ when: { host: [host] }, outcome, reason },
})
const policy = {
	...{ name: 'pages', version: '1', title: { zh: '测试', en: 'Test' } },
	rules: [
		rule('confirm', 'confirm.example', 'unknown-site'),
		rule('copy', 'copy.example', 'scene-not-open'),
		rule('stopped', 'stopped.example', 'forced-download'),
	],
	default: { id: 'rest', title: { zh: '其他', en: 'The rest' }, outcome: 'page', reason: 'default' },
}

before(async () => {
	chat = await startChat({ HUTONG_OPERATORS: 'sam' })
	const read = parsePolicy(policy)
	const settings = readConfig({ HUTONG_MODE: 'demo', HUTONG_ORIGIN: chat.origin, HUTONG_DATABASE: chat.database })
	assert.ok(read.ok && settings.ok)
	await chat.setRules({ policy: read.policy, cardsOff: settings.config.cardsOff })
	nobody = chat.newBrowser()
	operator = await chat.demoBrowser('sam')
})
after(() => chat.stop())

/** Outcome, URL, then what the page says in Chinese and in English, and what it links to. */
const four: readonly (readonly [
	outcome: string,
	url: string,
	zh: readonly string[],
	en: readonly string[],
	link: string | null,
])[] = [
	[
		'page',
		'https://good.example/a?utm_source=x',
		['打开网页', '<b>good.example</b>'],
		['Open the page'],
		'https://good.example/a',
	],
	[
		'confirm',
		'https://confirm.example/a',
		['即将打开外部网页', '非胡同官方网页，请确认是否继续访问', '继续访问'],
		['Opening an outside page', 'This page is not Hutong’s own. Do you want to go on?', 'Continue'],
		'https://confirm.example/a',
	],
	[
		'copy',
		'https://copy.example/a',
		['如需浏览，请长按网址复制后使用浏览器访问', '>https://copy.example/a</textarea>'],
		['press and hold the address to copy it'],
		null,
	],
	[
		'stopped',
		'https://stopped.example/a',
		['已停止访问该网页', '网页会强制下载文件或应用。', '现在可以做什么', '不要在该网页输入账号'],
		['This page was stopped', 'The page forces a download.', 'What you can do now', 'Do not type an account'],
		null,
	],
]
for (const [outcome, url, zh, en, link] of four) {
	test(`HS166 a link opened outside of the chat, ${outcome}: the real host, the words, and no way but the person’s own`, async () => {
		for (const [lang, words] of [
			['zh', zh],
			['en', en],
		] as const) {
			const page = await visit(`/link?url=${encodeURIComponent(url)}&lang=${lang}`)
			assert.deepEqual([page.status, page.headers['location'], page.headers['refresh']], [200, undefined, undefined])
			for (const word of words) assert.ok(page.text.includes(word), `${lang} ${word}`)
			assert.deepEqual(findOutwardLinks(page.text), link === null ? [] : [link])
			if (link) assert.match(page.text, /<a class="button" [^>]*rel="noreferrer noopener nofollow"/)
			assert.doesNotMatch(page.text, /http-equiv|<script/)
		}
	})
}

test('HS169 whoever meets a stopped page may apply, what the operator’s own rules stop too; for what is no page nobody', async () => {
	const offers = async (url: string) =>
		/href="\/appeal\?url=/.test((await visit(`/link?url=${encodeURIComponent(url)}`)).text)
	assert.equal(await offers('https://stopped.example/a'), true)
	assert.equal(await offers('https://good.example/a'), false)
	assert.equal(await offers('javascript:alert(1)'), false)
	const form = await visit(`/appeal?url=${encodeURIComponent('https://stopped.example/a')}&lang=en`)
	assert.match(form.text, /The page forces a download\./)
})

/** What stands behind `url=`: none of it opens. */
const unopenable = [
	'',
	'not an address',
	'javascript:alert(1)',
	'JaVaScRiPt://good.example/%0aalert(1)',
	'data:text/html,<script>alert(1)</script>',
	'//good.example/',
	'/api/me',
	'https://good.example@evil.example/',
	'https://user:pass@good.example/',
	'http://0x7f.1/',
	'https://good.example:99999/',
	'\u202ehttps://good.example/',
	'ht\ntps://good.example/',
	`https://good.example/${'x'.repeat(5000)}`,
	'intent://good.example/#Intent;scheme=https;end',
	'blob:https://good.example/1',
]
for (const url of unopenable) {
	test(`HS166 ${JSON.stringify(url).slice(0, 60)} is stopped, and leads nowhere`, async () => {
		const page = await visit(`/link?url=${encodeURIComponent(url)}&lang=zh`)
		assert.equal(page.status, 200)
		assert.match(page.text, /<h1>已停止访问该网页<\/h1>/)
		assert.deepEqual(findOutwardLinks(page.text), [])
		assert.doesNotMatch(page.text, /\u202e/)
	})
}

test('HS166 a host that imitates another is shown as it is written, with a warning', async () => {
	const page = await visit(`/link?url=${encodeURIComponent('https://taоbao.com/item')}&lang=zh`)
	assert.match(page.text, /<b>xn--tabao-kye\.com<\/b>/)
	assert.match(page.text, /当心仿冒/)
	const plain = await visit(`/link?url=${encodeURIComponent('http://good.example/')}&lang=en`)
	assert.match(plain.text, /The connection is not secure/)
})

test('HS166 a backslash is what browsers take it for', async () => {
	const page = await visit(`/link?url=${encodeURIComponent('https://good.example\\\\@evil.example/')}&lang=zh`)
	assert.match(page.text, /<b>good\.example<\/b>/)
	assert.deepEqual(findOutwardLinks(page.text), ['https://good.example//@evil.example/'])
})

test('HS166 what somebody appends to a name never passes for it: the part that is owned is bold', async () => {
	const page = await visit(`/link?url=${encodeURIComponent('https://taobao.com.good.example:8443/')}&lang=en`)
	assert.match(page.text, /<bdi class="host" dir="ltr">taobao\.com\.<b>good\.example<\/b>:8443<\/bdi>/)
})

test('HS167 a page runs nothing, is framed by nobody, loads nothing and is kept by no cache', async () => {
	for (const path of ['/link?url=https://good.example/', '/appeal', '/appeal/nothing']) {
		const { headers, text } = await visit(path)
		const policyOf = String(headers['content-security-policy'])
		assert.match(policyOf, /^default-src 'none'; style-src 'sha256-[\w+/=]+'; /)
		assert.match(policyOf, /frame-ancestors 'none'/)
		assert.equal(policyOf.includes('script-src'), false)
		assert.deepEqual([headers['cache-control'], headers['x-content-type-options']], ['no-store', 'nosniff'])
		assert.equal(headers['content-type'], 'text/html; charset=utf-8')
		assert.doesNotMatch(text, /<script|<iframe|<img|<link| src=| style=/)
	}
})

const languages: readonly (readonly [accept: string | null, lang: string, expected: string])[] = [
	[null, '', 'zh-CN'],
	['en', '', 'en'],
	['en-GB,en;q=0.9', '', 'en'],
	['fr, en;q=0.5, zh;q=0.9', '', 'zh-CN'],
	['zh;q=0, en;q=0.1', '', 'en'],
	['de', '', 'zh-CN'],
	['en', 'zh', 'zh-CN'],
	['zh', 'en', 'en'],
	['en', 'xx', 'en'],
	[`${'x,'.repeat(5000)}en`, '', 'zh-CN'],
]
for (const [accept, lang, expected] of languages) {
	test(`HS168 who reads ${String(accept).slice(0, 30)} and asks for “${lang}” gets ${expected}, with the other a link away`, async () => {
		const headers = { 'accept-language': accept }
		const { text } = await nobody.ask('GET', `/appeal${lang && `?lang=${lang}`}`, { headers })
		assert.match(text, new RegExp(`<html lang="${expected}">`))
		assert.match(text, expected === 'en' ? /lang="zh-CN" hreflang/ : /lang="en" hreflang/)
	})
}

test('HS169 anybody applies by the form, without script or account, and follows it by the page’s own address', async () => {
	await find('form.example')
	const url = 'https://form.example/a&b?x="<1>'
	const stopped = await visit(`/link?url=${encodeURIComponent(url)}&lang=en`)
	const [, path = ''] = /<a class="button plain" href="(\/appeal\?url=[^"]+)"/.exec(stopped.text) ?? []
	const form = await visit(path.replaceAll('&#38;', '&'))
	assert.match(form.text, /The page is suspected of fraud\./)
	assert.match(form.text, /<form method="post" action="\/appeal\?lang=en"/)
	const [, hidden = ''] = /name="url" value="([^"]*)"/.exec(form.text) ?? []
	assert.equal(fromEntities(hidden), new URL(url).href)

	const sent = await send({ url: fromEntities(hidden), words: '<b>Put right</b>\r\nsince today', contact: '' })
	assert.equal(sent.status, 303)
	const place = String(sent.headers['location'])
	assert.match(place, /^\/appeal\/[A-Za-z0-9_-]{32}\?lang=en$/)
	const state = await visit(place)
	assert.match(state.text, /<dd><b>Being looked at<\/b><\/dd>/)
	const again = await send({ url, words: 'x', contact: '' })
	assert.equal(again.status, 409)
	assert.match(again.text, /role="alert">You have an application/)

	const { appeals } = (await operator.ask('GET', '/api/desk/queue')).body as {
		appeals: { id: string; words: string }[]
	}
	assert.equal(appeals[0]?.words, '<b>Put right</b>\nsince today')
	const words = 'Yes.\n<i>Opened</i>'
	await operator.ask('POST', `/api/desk/appeals/${appeals[0]?.id}/answer`, { body: { accept: true, words } })
	const answered = await visit(place)
	assert.match(answered.text, /<dd><b>Accepted<\/b><\/dd>/)
	assert.match(answered.text, /<dd class="words">Yes\.\n&#60;i&#62;Opened&#60;\/i&#62;<\/dd>/)
	assert.match((await visit(`/link?url=${encodeURIComponent(url)}&lang=en`)).text, /Open the page/)
})

const wrong: readonly (readonly [status: number, form: Readonly<Record<string, string>>, words: RegExp])[] = [
	[422, { url: 'https://good.example/', words: 'x', contact: '' }, /This page is not stopped/],
	[422, { url: 'https://stopped.example/', words: ' ', contact: '' }, /Write a few words/],
	[422, { url: 'https://stopped.example/', words: 'x', contact: 'nobody' }, /no mail address/],
	[422, { url: 'javascript:alert(1)', words: 'x', contact: '' }, /not stopped/],
	[400, { url: 'https://stopped.example/', words: 'x'.repeat(1001), contact: '' }, /too long/],
	[400, { url: 'https://stopped.example/', words: 'x', contact: 'x'.repeat(300) }, /too long/],
	[422, {}, /Write a few words/],
]
for (const [status, form, words] of wrong) {
	test(`HS169 a form that cannot be taken comes back with why, and with what was written: ${JSON.stringify(form).slice(0, 60)}`, async () => {
		const page = await send(form)
		assert.equal(page.status, status)
		assert.match(page.text, words)
		if (form['contact'] === 'nobody') assert.match(page.text, /value="nobody"/)
	})
}

test('HS169 the form is taken from our own page alone, and in no other form', async () => {
	const body = new URLSearchParams({ url: 'https://stopped.example/', words: 'x' }).toString()
	const type = { 'content-type': 'application/x-www-form-urlencoded' }
	for (const origin of ['https://evil.example', 'null', null])
		assert.equal((await nobody.ask('POST', '/appeal', { body, headers: { ...type, origin } })).status, 403)
	assert.equal((await nobody.ask('POST', '/appeal', { body: { url: 'x', words: 'x' } })).status, 400)
	const huge = await nobody.ask('POST', '/appeal', { body: `words=${'x'.repeat(70_000)}`, headers: type })
	assert.equal(huge.status, 413)
	// Browsers name no origin with a form of a page that sends no referrer at all.
	assert.equal((await visit('/appeal')).headers['referrer-policy'], 'same-origin')
	assert.equal((await visit('/link?url=https://good.example/')).headers['referrer-policy'], 'no-referrer')
})

test('HS169 an address that is too long is cut, wherever that is', async () => {
	const long = `https://stopped.example/${'x'.repeat(4096 - 'https://stopped.example/'.length - 1)}😀`
	const page = await visit(`/appeal?url=${encodeURIComponent(long)}`)
	assert.equal(page.status, 200)
})

test('HS169 an application nobody made has a page that says so', async () => {
	const page = await visit('/appeal/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA?lang=zh')
	assert.equal(page.status, 404)
	assert.match(page.text, /没有这项申请/)
})

function visit(path: string) {
	return nobody.ask('GET', path)
}

function send(form: Readonly<Record<string, string>>) {
	const headers = { 'content-type': 'application/x-www-form-urlencoded' }
	return nobody.ask('POST', '/appeal?lang=en', { body: new URLSearchParams(form).toString(), headers })
}

async function find(target: string): Promise<void> {
	const body = { scope: 'host', target, reason: 'fraud', evidence: 'x', reports: [] }
	assert.equal((await operator.ask('POST', '/api/desk/violations', { body })).status, 200)
}

/** Where links of a page lead that are not this server’s own. */
function findOutwardLinks(text: string): string[] {
	return [...text.matchAll(/href="([^"]*)"/g)]
		.map(([, href = '']) => fromEntities(href))
		.filter((href) => !/^[/?](?!\/)/.test(href))
}

function fromEntities(text: string): string {
	return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}
