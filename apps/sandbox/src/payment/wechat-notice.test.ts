import assert from 'node:assert/strict'
import { createCipheriv, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type KeyPair, loadRsaPair } from '../keys/key-file.ts'
import { createWallets, type Wallets } from '../wallets/index.ts'
import { signRsa2 } from '../wallets/rsa2.ts'
import { openTestShop, type TestShop } from './testing/test-shop.ts'
import { openWechatNotice, refusedWechatSignature } from './wechat-notice.ts'

type Suite = {
	readonly now: number
	readonly mchAPIv3Key: string
	readonly certificate: string
	readonly headers: Readonly<Record<string, string>>
	readonly body: string
}

const file = new URL('../../../../../shared/suites/payment/wechatpay-notify.json', import.meta.url)
const skip = existsSync(file) ? false : 'the notification is not here'
// The file is the suite's own, of the shape above.
const suite = skip ? null : (JSON.parse(readFileSync(file, 'utf8')) as Suite)

// headers changed, seconds later → the refusal
const cases: readonly (readonly [
	name: string,
	change: Record<string, string | undefined>,
	later: number,
	expected: string | null,
])[] = [
	['as it came', {}, 0, null],
	['five minutes later', {}, 300, null],
	['another nonce', { 'wechatpay-nonce': 'another' }, 0, 'signature_invalid'],
	['no signature', { 'wechatpay-signature': undefined }, 0, 'header_missing'],
	['no serial', { 'wechatpay-serial': undefined }, 0, 'header_missing'],
	['no timestamp', { 'wechatpay-timestamp': undefined }, 0, 'header_missing'],
	['no nonce', { 'wechatpay-nonce': undefined }, 0, 'header_missing'],
	['a timestamp in words', { 'wechatpay-timestamp': 'yesterday' }, 0, 'timestamp_invalid'],
	['six minutes later', {}, 360, 'too_old'],
	['six minutes before', {}, -360, 'too_old'],
	['another serial', { 'wechatpay-serial': 'D7CE59D1F522D702' }, 0, 'serial_unknown'],
	['a test of the check', { 'wechatpay-signature': 'WECHATPAY/SIGNTEST/abc' }, 0, 'sign_test'],
]
for (const [name, change, later, expected] of cases) {
	test(`PW1 a real notification, ${name}: ${expected ?? 'taken'}`, { skip }, () => {
		const { headers, body, certificate, now } = suite as Suite
		const lower = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]))
		const { publicKey, serialNumber } = new X509Certificate(certificate)
		const platform = {
			platformSerial: serialNumber,
			platformPublicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
		}
		assert.equal(
			refusedWechatSignature({ headers: { ...lower, ...change }, body }, platform, (now + later) * 1000),
			expected,
		)
	})
}

test('PW2 an APIv3 key of 16 bytes is a mistake in the configuration, not a bad notification', { skip }, () => {
	assert.throws(() => openWechatNotice((suite as Suite).body, (suite as Suite).mchAPIv3Key), TypeError)
})

let platform: KeyPair
let wallets: Wallets
let shop: TestShop
let serial = 0

before(async () => {
	platform = await loadRsaPair(':memory:', 'platform')
	wallets = await createWallets({ dataDir: ':memory:', chatOrigins: [], now: () => new Date() })
	await wallets.listen(0)
	shop = await openTestShop(wallets, { id: 'douyin', platformPublicKey: platform.publicKey })
})
after(async () => {
	await shop.close()
	await wallets.close()
})

test('PW3 an honest notification pays; twice, and under another id, it pays once', async () => {
	const { id, resource } = await started()
	const notice = seal(resource, 'n-1')
	assert.equal(await post(notice), 204)
	assert.equal(shop.statusOf(id), 'paid')
	const receipt = shop.receiptOf(id)
	assert.equal(await post(notice), 204)
	assert.equal(await post(seal(resource, 'n-2')), 204)
	assert.deepEqual(shop.receiptOf(id), receipt)
})

// what the resource says instead → the reason in the log; null is taken without paying
const misdirected: readonly (readonly [Readonly<Record<string, unknown>>, string | null])[] = [
	[{ amount: { total: 1, currency: 'CNY' } }, 'amount_mismatch'],
	[{ amount: { total: 12901, currency: 'CNY' } }, 'amount_mismatch'],
	[{ amount: { total: 12900, currency: 'USD' } }, 'notice_malformed'],
	[{ amount: { total: '12900', currency: 'CNY' } }, 'notice_malformed'],
	[{ appid: 'wx0000000000000000' }, 'app_unknown'],
	[{ mchid: '1600000000' }, 'seller_unknown'],
	[{ out_trade_no: 'nobodys' }, 'order_unknown'],
	[{ transaction_id: '' }, 'notice_malformed'],
	[{ success_time: 'soon' }, 'notice_malformed'],
	[{ trade_state: 'NOTPAY' }, null],
]
for (const [change, reason] of misdirected) {
	test(`PW4 a signed notification with ${JSON.stringify(change)}: ${reason ?? 'taken, nothing paid'}`, async () => {
		const { id, resource } = await started()
		assert.equal(await post(seal({ ...resource, ...change }, `m-${id}`)), reason ? 400 : 204)
		assert.equal(shop.statusOf(id), 'created')
		if (reason) assert.equal(shop.logged.at(-1)?.['reason'], reason)
	})
}

test('PW5 a body changed after it was signed, or encrypted under another key, is refused', async () => {
	const { id, resource } = await started()
	const notice = seal(resource, 'f-1')
	assert.equal(await post(notice, `${notice} `), 401)
	assert.equal(await post(seal(resource, 'f-2', 'x'.repeat(32))), 400)
	assert.equal(shop.logged.at(-1)?.['reason'], 'resource_undecryptable')
	assert.equal(await post('not json'), 400)
	assert.equal(shop.statusOf(id), 'created')
})

async function started() {
	const id = `D2026${String(serial++).padStart(7, '0')}`
	const { appid, mchid } = shop.contract.wechatpay
	const order = shop.place(id, 12900)
	// The stand-in platform key fits no answer of the wallet, so the wallet is not asked.
	shop.openAttempt(order, 'wechatpay')
	const resource = {
		appid,
		mchid,
		out_trade_no: `${id}W1`,
		transaction_id: `42000${id}`,
		trade_type: 'MWEB',
		trade_state: 'SUCCESS',
		success_time: '2026-11-23T16:01:10+08:00',
		amount: { total: 12900, payer_total: 12900, currency: 'CNY', payer_currency: 'CNY' },
	}
	return { id, resource }
}

function seal(resource: object, id: string, key = shop.keys.wechatpay.apiKey): string {
	const nonce = 'abcdefghijkl'
	const cipher = createCipheriv('aes-256-gcm', Buffer.from(key), Buffer.from(nonce))
	cipher.setAAD(Buffer.from('transaction'))
	const sealed = Buffer.concat([cipher.update(JSON.stringify(resource), 'utf8'), cipher.final(), cipher.getAuthTag()])
	const ciphertext = sealed.toString('base64')
	const envelope = { algorithm: 'AEAD_AES_256_GCM', ciphertext, associated_data: 'transaction', nonce }
	return JSON.stringify({
		id,
		event_type: 'TRANSACTION.SUCCESS',
		resource_type: 'encrypt-resource',
		resource: envelope,
	})
}

async function post(signed: string, sent = signed): Promise<number> {
	const timestamp = String(Math.floor(Date.now() / 1000))
	const headers = {
		'content-type': 'application/json',
		'wechatpay-timestamp': timestamp,
		'wechatpay-nonce': 'n0nce',
		'wechatpay-serial': shop.contract.wechatpay.platformSerial,
		'wechatpay-signature': signRsa2(`${timestamp}\nn0nce\n${signed}\n`, platform.privateKey),
	}
	return (await shop.app.inject({ method: 'POST', url: '/pay/wechatpay/notify', headers, payload: sent })).statusCode
}
