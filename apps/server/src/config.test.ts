import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { configCodes } from './config/config-problem.ts'
import { readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-config-'))
mkdirSync(join(folder, 'taken.sqlite'))
writeFileSync(join(folder, 'not-a-policy.json'), '{"rules":"all"}')
after(() => rmSync(folder, { recursive: true, force: true }))

type Env = Readonly<Record<string, string>>

const production: Env = {
	HUTONG_ORIGIN: 'https://chat.example',
	HUTONG_DATABASE: join(folder, 'chat.sqlite'),
	HUTONG_SECRET: 'kT9v2mQx7LpZr4Wb8NcHs6Yd3Fg5Ju1Ea',
}
const demo: Env = {
	HUTONG_MODE: 'demo',
	HUTONG_ORIGIN: 'http://chat.localhost:7700',
	HUTONG_DATABASE: join(folder, 'demo.sqlite'),
}
const sample = { platform: 'taobao', title: { zh: '台灯', en: 'Lamp' }, state: 'sold_out', text: '【淘宝】…' }
const allowance = [{ name: 'sandbox', host: 'taobao.localhost', port: 7710, address: '127.0.0.1' }]

test('HS80 the settings of a real server are taken as they are', () => {
	const read = readConfig({
		...production,
		HUTONG_PORT: '0',
		HUTONG_POLICY: '2021-11-29',
		HUTONG_TRUST_PROXY: '10.0.0.0/8, ::1',
		HUTONG_SHOPS: '[{"origin":"https://shop.example","name":"Shop","platform":null}]',
		HUTONG_LOG: 'warn',
	})
	assert.ok(read.ok)
	const { mode, listen, policy, trustProxy, shops, logLevel, demo: noDemo, allowances } = read.config
	assert.deepEqual([mode, listen, policy.name], ['production', { host: '127.0.0.1', port: 0 }, '2021-11-29'])
	assert.deepEqual([trustProxy, shops.length, logLevel, noDemo, allowances], ['10.0.0.0/8,::1', 1, 'warn', null, []])
})

test('HS80 quotes come from their source every five minutes at most, unless they are told otherwise', () => {
	const read = readConfig(production)
	const usual = { source: 'eastmoney', origin: 'https://push2his.eastmoney.com', interval: 300_000 }
	assert.deepEqual(read.ok && read.config.quotes, usual)
	const off = readConfig({ ...production, HUTONG_QUOTES_SOURCE: 'off' })
	assert.equal(off.ok && off.config.quotes, null)
	const own = { HUTONG_QUOTES_ORIGIN: 'http://push2his.localhost:7710', HUTONG_QUOTES_INTERVAL: '60' }
	const other = readConfig({ ...demo, ...own })
	const told = { source: 'eastmoney', origin: 'http://push2his.localhost:7710', interval: 60_000 }
	assert.deepEqual(other.ok && other.config.quotes, told)
})

test('HS171 a mail server is named with user and password; a password travels through TLS alone', () => {
	const of = (url: string) => {
		const read = readConfig({ ...production, HUTONG_SMTP_URL: url })
		return read.ok && read.config.mail
	}
	const usual = { from: 'no-reply@chat.example', credentials: null }
	const credentials = { user: 'me@mail.example', password: 'a:b@c' }
	assert.deepEqual(of('smtps://me%40mail.example:a%3Ab%40c@mail.example'), {
		...{ ...usual, host: 'mail.example', port: 465, isSecure: true, needsTls: false, credentials },
	})
	assert.deepEqual(of('smtp://mail.example'), {
		...{ ...usual, host: 'mail.example', port: 587, isSecure: false, needsTls: true },
	})
	const here = { host: '127.0.0.1', port: 1025, isSecure: false, needsTls: false }
	assert.deepEqual(of('smtp://127.0.0.1:1025/'), { ...usual, ...here })
	const none = readConfig(production)
	assert.equal(none.ok && none.config.mail, null)
})

test('HS80 what no cards are shown of is named by line or comma; hosts as URLs have them', () => {
	const file = join(folder, 'cards-off.txt')
	writeFileSync(file, '# films\nplatform:douyin\nhost:Shop.Example\n\nhost:例子.测试 # a name in Chinese\n')
	const named = readConfig({ ...production, HUTONG_CARDS_OFF: file })
	assert.ok(named.ok)
	const { all, platforms, hosts } = named.config.cardsOff
	assert.deepEqual([all, [...platforms], [...hosts]], [false, ['douyin'], ['shop.example', 'xn--fsqu00a.xn--0zwm56d']])
	const everything = readConfig({ ...production, HUTONG_CARDS_OFF: 'all, conversation:018f' })
	assert.ok(everything.ok)
	assert.deepEqual([everything.config.cardsOff.all, [...everything.config.cardsOff.conversations]], [true, ['018f']])
})

test('HS80 a demo may go without a secret, and gets another one at each start', () => {
	const secrets = [readConfig(demo), readConfig(demo)].map((read) => read.ok && read.config.secret)
	assert.ok(secrets.every((secret) => typeof secret === 'string' && secret.length >= 32))
	assert.notEqual(secrets[0], secrets[1])
})

test('HS80 a demo offers the share texts it is told of, each with its name and its state', () => {
	const read = readConfig({ ...demo, HUTONG_SAMPLES: JSON.stringify([sample]) })
	assert.deepEqual(read.ok && read.config.demo, { samples: [sample] })
})

test('HS80 without any setting a server is meant to be real, and misses three', () => {
	const read = readConfig({})
	assert.deepEqual(read.ok || read.problems.map(({ code }) => code), [
		'config_origin_missing',
		'config_database_missing',
		'config_secret_missing',
	])
})

/** A wrong setting, and the code it gives; where no base is named, it is a real server. */
const wrong: readonly [code: string, change: Env, base?: Env][] = [
	['config_mode_unknown', { HUTONG_MODE: 'development' }],
	['config_origin_missing', { HUTONG_ORIGIN: '' }],
	['config_origin_invalid', { HUTONG_ORIGIN: 'chat.example' }],
	['config_origin_invalid', { HUTONG_ORIGIN: 'https://chat.example/chat' }],
	['config_origin_invalid', { HUTONG_ORIGIN: 'ftp://chat.example' }],
	['config_origin_insecure', { HUTONG_ORIGIN: 'http://chat.example' }],
	['config_origin_insecure', { HUTONG_ORIGIN: 'http://127.0.0.1.evil.example' }], // begins like this machine
	['config_port_invalid', { HUTONG_PORT: '65536' }],
	['config_port_invalid', { HUTONG_PORT: 'http' }],
	['config_port_invalid', { HUTONG_PORT: ' ' }],
	['config_database_missing', { HUTONG_DATABASE: '' }],
	['config_database_not_writable', { HUTONG_DATABASE: join(folder, 'taken.sqlite') }], // a folder
	['config_database_not_writable', { HUTONG_DATABASE: join(folder, 'not-a-policy.json', 'chat.sqlite') }],
	['config_secret_missing', { HUTONG_SECRET: '' }],
	['config_secret_weak', { HUTONG_SECRET: 'kT9v2mQx7LpZr4Wb8NcHs6Yd3Fg5Ju1' }], // 31 characters
	['config_secret_weak', { HUTONG_SECRET: 'a'.repeat(64) }],
	['config_secret_weak', { HUTONG_SECRET: 'kT9v2mQx7LpZr4Wb'.repeat(4) }],
	['config_secret_weak', { HUTONG_SECRET: 'please-change-me-kT9v2mQx7LpZr4Wb8' }],
	['config_policy_unknown', { HUTONG_POLICY: '2021-13-01' }],
	['config_policy_invalid', { HUTONG_POLICY: join(folder, 'not-a-policy.json') }],
	['config_operators_invalid', { HUTONG_OPERATORS: 'alice, b' }],
	['config_operators_invalid', { HUTONG_OPERATORS: 'alice bob' }],
	['config_second_eye_invalid', { HUTONG_POLICY_SECOND_EYE: 'yes' }],
	['config_safe_browsing_invalid', { HUTONG_SAFE_BROWSING: 'http://lists.example/search' }],
	['config_safe_browsing_invalid', { HUTONG_SAFE_BROWSING: 'a key alone' }],
	['config_lists_invalid', { HUTONG_LISTS_FOLDER: '/nowhere/lists' }],
	['config_decisions_kept_invalid', { HUTONG_DECISIONS_KEPT_DAYS: '0' }],
	['config_decisions_kept_invalid', { HUTONG_DECISIONS_KEPT_DAYS: '4000' }],
	['config_decisions_kept_invalid', { HUTONG_DECISIONS_KEPT_DAYS: '90 days' }],
	['config_cards_off_invalid', { HUTONG_CARDS_OFF: 'shop.example' }], // host, or platform?
	['config_cards_off_invalid', { HUTONG_CARDS_OFF: 'host:https://shop.example' }],
	['config_cards_off_invalid', { HUTONG_CARDS_OFF: 'host:shop.example/item' }],
	['config_cards_off_invalid', { HUTONG_CARDS_OFF: '/nowhere/cards-off.txt' }],
	['config_platforms_invalid', { HUTONG_PLATFORMS: '[{"extends":"amazon"}]' }],
	['config_platforms_invalid', { HUTONG_PLATFORMS: '/nowhere/platforms.json' }],
	['config_allowances_in_production', { HUTONG_ALLOWANCES: JSON.stringify(allowance) }],
	['config_allowances_invalid', { HUTONG_ALLOWANCES: '[{"host":"taobao.localhost"}]' }, demo],
	['config_allowances_invalid', { HUTONG_ALLOWANCES: '[' }, demo],
	['config_demo_in_production', { HUTONG_SAMPLES: '[]' }],
	['config_demo_in_production', { HUTONG_FRAMES: '["http://taobao.localhost:7710"]' }],
	['config_demo_in_production', { HUTONG_DAY: '2022-01-27' }],
	['config_shops_invalid', { HUTONG_SHOPS: '[{"origin":"http://shop.example","name":"Shop","platform":null}]' }],
	['config_shops_invalid', { HUTONG_SHOPS: '[{"origin":"https://shop.example/","name":"Shop","platform":null}]' }],
	['config_frames_invalid', { HUTONG_FRAMES: '["http://shop.example"]' }, demo],
	['config_frames_invalid', { HUTONG_FRAMES: '["http://taobao.localhost:7710/x; script-src *"]' }, demo],
	['config_samples_invalid', { HUTONG_SAMPLES: '["text"]' }, demo],
	['config_samples_invalid', { HUTONG_SAMPLES: JSON.stringify([{ ...sample, state: 'item' }]) }, demo], // no state
	['config_samples_invalid', { HUTONG_SAMPLES: JSON.stringify([{ ...sample, title: '台灯' }]) }, demo], // in one language
	['config_samples_invalid', { HUTONG_SAMPLES: JSON.stringify([{ ...sample, text: '' }]) }, demo],
	['config_day_invalid', { HUTONG_DAY: '27.1.2022' }, demo],
	['config_day_invalid', { HUTONG_DAY: '2022-02-30' }, demo],
	['config_quotes_invalid', { HUTONG_QUOTES_SOURCE: 'guess' }],
	['config_quotes_invalid', { HUTONG_QUOTES_ORIGIN: 'http://push2his.localhost:7710' }], // this machine, outside a demo
	['config_quotes_invalid', { HUTONG_QUOTES_ORIGIN: 'http://quotes.example' }, demo],
	['config_quotes_invalid', { HUTONG_QUOTES_ORIGIN: 'https://quotes.example/api' }],
	['config_quotes_invalid', { HUTONG_QUOTES_INTERVAL: '9' }],
	['config_quotes_invalid', { HUTONG_QUOTES_INTERVAL: 'often' }],
	['config_smtp_invalid', { HUTONG_SMTP_URL: 'mail.example:587' }],
	['config_smtp_invalid', { HUTONG_SMTP_URL: 'https://mail.example' }],
	['config_smtp_invalid', { HUTONG_SMTP_URL: 'smtp://mail.example/?logger=true' }], // no option of the library
	['config_smtp_invalid', { HUTONG_SMTP_URL: 'smtps://user:%E0%A4@mail.example' }],
	['config_smtp_invalid', { HUTONG_SMTP_URL: 'smtps://mail.example', HUTONG_MAIL_FROM: 'Hutong <a@b.example>' }],
	['config_proxy_invalid', { HUTONG_TRUST_PROXY: '1' }],
	['config_proxy_invalid', { HUTONG_TRUST_PROXY: 'true' }],
	['config_proxy_invalid', { HUTONG_TRUST_PROXY: '10.0.0.0/33' }],
	['config_proxy_invalid', { HUTONG_TRUST_PROXY: '0.0.0.0/0' }], // everybody
	['config_proxy_invalid', { HUTONG_TRUST_PROXY: '10.0.0.1,,10.0.0.2' }],
	['config_rate_invalid', { HUTONG_RATE_FACTOR: '0' }],
	['config_rate_invalid', { HUTONG_RATE_FACTOR: 'fast' }],
	['config_log_invalid', { HUTONG_LOG: 'trace' }],
]

for (const [code, change, base = production] of wrong) {
	test(`HS81 ${code}: ${JSON.stringify(change).slice(0, 90)}`, () => {
		const read = readConfig({ ...base, ...change })
		assert.deepEqual(read.ok || [...new Set(read.problems.map((problem) => problem.code))], [code])
	})
}

test('HS81 every code has such a case', () => {
	assert.deepEqual([...new Set(wrong.map(([code]) => code))].sort(), [...configCodes].sort())
})

test('HS81 everything that is wrong is told at once', () => {
	const read = readConfig({ HUTONG_ORIGIN: 'http://chat.example', HUTONG_SECRET: 'short', HUTONG_LOG: 'loud' })
	assert.equal(read.ok || read.problems.length, 4)
})

test('HS82 what is wrong with a secret is told without it', () => {
	for (const secret of ['sesame-open', 'please-change-me-kT9v2mQx7LpZr4Wb8']) {
		const read = readConfig({ ...production, HUTONG_SECRET: secret })
		assert.ok(!read.ok)
		assert.doesNotMatch(JSON.stringify(read.problems), new RegExp(secret))
	}
})

test('HS82 what is wrong with a mail server is told without its password', () => {
	const read = readConfig({ ...production, HUTONG_SMTP_URL: 'smtp://me:sesame-open@mail.example/x' })
	assert.ok(!read.ok)
	assert.doesNotMatch(JSON.stringify(read.problems), /sesame/)
})
