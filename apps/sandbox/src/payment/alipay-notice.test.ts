import assert from 'node:assert/strict'
import { createSign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type KeyPair, loadRsaPair } from '../keys/key-file.ts'
import { createWallets, type Wallets } from '../wallets/index.ts'
import { signContent, signRsa2 } from '../wallets/rsa2.ts'
import { isSignedByAlipay } from './alipay-notice.ts'
import { openTestShop, type TestShop } from './testing/test-shop.ts'

type Suite = {
	readonly publicKeys: Readonly<Record<string, string>>
	readonly cases: readonly {
		readonly params: Readonly<Record<string, unknown>>
		readonly expected: boolean
		readonly key: string
	}[]
}

const file = new URL('../../../../../shared/suites/payment/alipay-notify.json', import.meta.url)
const skip = existsSync(file) ? false : 'the notifications are not here'

test('PA1 real notifications verify, and forged ones do not', { skip }, () => {
	// The file is the suite's own, of the shape above.
	const suite = JSON.parse(readFileSync(file, 'utf8')) as Suite
	assert.ok(suite.cases.length >= 4)
	for (const { params, expected, key } of suite.cases) {
		const texts = Object.entries(params).map(([name, value]) => [
			name,
			typeof value === 'string' ? value : JSON.stringify(value),
		])
		assert.equal(isSignedByAlipay(Object.fromEntries(texts), suite.publicKeys[key] ?? ''), expected)
	}
})

// The wallet's own key is in no file here, so these notifications are signed by a key the shop takes for Alipay's.
let alipayKey: KeyPair
let wallets: Wallets
let shop: TestShop
let serial = 0

before(async () => {
	alipayKey = await loadRsaPair(':memory:', 'alipay')
	wallets = await createWallets({ dataDir: ':memory:', chatOrigins: [], now: () => new Date() })
	await wallets.listen(0)
	shop = await openTestShop(wallets, { alipayPublicKey: alipayKey.publicKey })
})
after(async () => {
	await shop.close()
	await wallets.close()
})

test('PA2 an honest notification pays the order and is answered exactly success', async () => {
	const params = await started('N1', 12900)
	assert.equal(await notify(params), 'success')
	assert.equal(shop.statusOf('N1'), 'paid')
})

test('PA3 the same notification twice pays once, and is answered success again', async () => {
	const params = await started('N2', 12900)
	assert.equal(await notify(params), 'success')
	const receipt = shop.receiptOf('N2')
	assert.equal(await notify(params), 'success')
	assert.equal(await notify({ ...params, notify_id: 'another-id-of-the-same-trade' }), 'success')
	assert.deepEqual(shop.receiptOf('N2'), receipt)
})

// what is changed before Alipay signs it → the reason in the log
const misdirected: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
	[{ total_amount: '0.01' }, 'amount_mismatch'],
	[{ total_amount: '129.01' }, 'amount_mismatch'],
	[{ total_amount: '129' }, 'taken'],
	[{ total_amount: '1e2' }, 'notice_malformed'],
	[{ total_amount: '' }, 'notice_malformed'],
	[{ app_id: '2021000000000000' }, 'app_unknown'],
	[{ seller_id: '2088000000000000' }, 'seller_unknown'],
	[{ out_trade_no: 'nobodys' }, 'order_unknown'],
	[{ notify_id: '' }, 'notice_malformed'],
	[{ trade_no: '' }, 'notice_malformed'],
]
for (const [change, reason] of misdirected) {
	test(`PA4 a signed notification with ${JSON.stringify(change)}: ${reason}`, async () => {
		const id = `M${serial++}`
		const params = without('', { ...(await started(id, 12900)), ...change })
		assert.equal(await notify(params), reason === 'taken' ? 'success' : 'failure')
		assert.equal(shop.statusOf(id), reason === 'taken' ? 'paid' : 'created')
		if (reason !== 'taken') assert.equal(shop.logged.at(-1)?.['reason'], reason)
	})
}

// what is changed after Alipay signed it
const forged: readonly Readonly<Record<string, string>>[] = [
	{ total_amount: '129.01' },
	{ subject: 'another' },
	{ notify_id: 'replayed-under-another-id' },
	{ sign: '' },
	{ sign: 'AAAA' },
	{ sign_type: 'RSA' },
	{ sign_type: 'none' },
]
for (const change of forged) {
	test(`PA5 a notification forged with ${JSON.stringify(change)} is answered failure and pays nothing`, async () => {
		const id = `F${serial++}`
		const signed = sign(await started(id, 12900))
		assert.equal(await post({ ...signed, ...change }), 'failure')
		assert.equal(shop.statusOf(id), 'created')
	})
}

test('PA5 a signature of the older kind (SHA-1) is refused, even by the right key', async () => {
	const params = { ...(await started('F-sha1', 12900)), sign_type: 'RSA' }
	const text = signContent(params, ['sign_type'])
	const sha1 = createSign('RSA-SHA1').update(text, 'utf8').sign(alipayKey.privateKey, 'base64')
	assert.equal(await post({ ...params, sign: sha1 }), 'failure')
	assert.equal(shop.statusOf('F-sha1'), 'created')
})

test('PA5 a notification that names a parameter twice is refused', async () => {
	const signed = sign(await started('F-twice', 12900))
	const form = `${new URLSearchParams(signed)}&total_amount=0.01`
	assert.equal(await postForm(form), 'failure')
})

test('PA5 a notification signed by anybody else is refused', async () => {
	const stranger = await loadRsaPair(':memory:', 'stranger')
	const params = await started('F-stranger', 12900)
	assert.equal(
		await post({ ...params, sign_type: 'RSA2', sign: signRsa2(signContent(params, []), stranger.privateKey) }),
		'failure',
	)
	assert.equal(shop.statusOf('F-stranger'), 'created')
})

for (const status of ['WAIT_BUYER_PAY', 'TRADE_CLOSED', 'TRADE_PENDING']) {
	test(`PA6 a notification of ${status} is taken and pays nothing`, async () => {
		const id = `S${status}`
		assert.equal(await notify({ ...(await started(id, 100)), trade_status: status }), 'success')
		assert.equal(shop.statusOf(id), 'created')
	})
}

test('PA7 a refund in full moves a paid order on, a part of it does not, and neither pays an order', async () => {
	const params = await started('R1', 1000)
	const refund = { ...params, trade_status: 'TRADE_CLOSED', refund_fee: '10.00', notify_id: 'r-1' }
	assert.equal(await notify(refund), 'failure')
	assert.equal(shop.statusOf('R1'), 'created')
	await notify(params)
	assert.equal(
		await notify({ ...refund, trade_status: 'TRADE_SUCCESS', refund_fee: '4.00', notify_id: 'r-2' }),
		'success',
	)
	assert.equal(shop.statusOf('R1'), 'paid')
	assert.equal(await notify({ ...refund, notify_id: 'r-3' }), 'success')
	assert.equal(shop.statusOf('R1'), 'refunded')
})

test('PA8 an endpoint that gets no form at all refuses it', async () => {
	const response = await shop.app.inject({ method: 'POST', url: '/pay/alipay/notify', payload: { a: 1 } })
	assert.equal(response.statusCode, 415)
	assert.equal(await postForm(''), 'failure')
})

async function started(id: string, total: number): Promise<Record<string, string>> {
	const { url } = await shop.payments.start(shop.place(id, total), 'alipay', {
		returnUrl: shop.returnUrl,
		mobile: true,
	})
	const outTradeNo = JSON.parse(new URL(url).searchParams.get('biz_content') ?? '{}').out_trade_no
	return {
		app_id: shop.contract.alipay.appId,
		seller_id: shop.contract.alipay.sellerId,
		notify_type: 'trade_status_sync',
		notify_id: `notice-${id}`,
		notify_time: '2026-11-23 16:01:11',
		gmt_payment: '2026-11-23 16:01:10',
		charset: 'utf-8',
		version: '1.0',
		out_trade_no: outTradeNo,
		trade_no: `trade-${id}`,
		trade_status: 'TRADE_SUCCESS',
		subject: '100% 纯棉 + a&b=c %41',
		total_amount: (total / 100).toFixed(2),
	}
}

/** Alipay leaves out what is empty. */
function without(value: string, params: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(params).filter(([, own]) => own !== value))
}

function sign(params: Readonly<Record<string, string>>): Record<string, string> {
	return { ...params, sign_type: 'RSA2', sign: signRsa2(signContent(params, []), alipayKey.privateKey) }
}

function notify(params: Readonly<Record<string, string>>): Promise<string> {
	return post(sign(params))
}

function post(params: Readonly<Record<string, string>>): Promise<string> {
	return postForm(new URLSearchParams(params).toString())
}

async function postForm(payload: string): Promise<string> {
	const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
	return (await shop.app.inject({ method: 'POST', url: '/pay/alipay/notify', headers, payload })).body
}
