import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AlipaySdk } from 'alipay-sdk'
import { type KeyPair, loadRsaPair } from '../../keys/key-file.ts'
import { createWallets, type MerchantContract, type Wallets } from '../index.ts'
import { createBuyer } from '../testing/buyer.ts'

const buyer = createBuyer()
const unused = { publicKey: '', serial: '', apiKey: '' }
let wallets: Wallets
let keys: KeyPair
let contract: MerchantContract['alipay']
let sdk: AlipaySdk

before(async () => {
	wallets = await createWallets({ dataDir: ':memory:', chatOrigins: [], now: () => new Date() })
	await wallets.listen(0)
	keys = await loadRsaPair(':memory:', 'shop')
	contract = wallets.contract({
		id: 'shop',
		name: { 'zh-CN': '商店', en: 'A shop' },
		alipay: keys,
		wechatpay: unused,
	}).alipay
	sdk = sdkWith({})
})
after(() => wallets.close())

test('WA20 the official SDK verifies the answers of the gateway, refusals too', async () => {
	const result = await sdk.exec('alipay.trade.query', { bizContent: { out_trade_no: 'none' } }, { validateSign: true })
	assert.equal(result.code, '40004')
	assert.equal(result['subCode'], 'ACQ.TRADE_NOT_EXIST')
})

test('WA20 an SDK that takes another key for Alipay’s does not believe them', async () => {
	const other = await loadRsaPair(':memory:', 'other')
	const doubting = sdkWith({ alipayPublicKey: other.publicKey })
	await assert.rejects(
		doubting.exec('alipay.trade.query', { bizContent: { out_trade_no: 'x' } }, { validateSign: true }),
		/验签失败/,
	)
})

test('WA21 a call signed by anybody but the merchant is refused', async () => {
	const other = await loadRsaPair(':memory:', 'other')
	const result = await sdkWith({ privateKey: other.privateKey }).exec('alipay.trade.query', {
		bizContent: { out_trade_no: 'x' },
	})
	assert.equal(result['subCode'], 'isv.invalid-signature')
})

test('WA21 an app nobody registered and a method that does not exist are refused', async () => {
	const unknown = await sdkWith({ appId: '2021999' }).exec('alipay.trade.query', { bizContent: { out_trade_no: 'x' } })
	assert.equal(unknown['subCode'], 'isv.invalid-app-id')
	const method = await sdk.exec('alipay.trade.fly', { bizContent: {} })
	assert.equal(method['subCode'], 'isv.invalid-method')
})

// the payment address after signing → its parameter changed
const altered: readonly (readonly [string, (url: URL) => void])[] = [
	['amount', (url) => change(url, 'biz_content', (text) => text.replace('1.00', '0.01'))],
	['return address', (url) => change(url, 'return_url', () => 'http://evil.localhost/')],
	['notification address', (url) => change(url, 'notify_url', () => 'http://evil.localhost/')],
	['app', (url) => change(url, 'app_id', () => '2021000000000000')],
	['signature', (url) => change(url, 'sign', (text) => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`)],
	['kind of signature', (url) => change(url, 'sign_type', () => 'RSA')],
	['one parameter more', (url) => url.searchParams.append('extra', '1')],
	['one parameter twice', (url) => url.searchParams.append('app_id', url.searchParams.get('app_id') ?? '')],
	['no signature', (url) => url.searchParams.delete('sign')],
]
for (const [name, alter] of altered) {
	test(`WA22 a payment address altered after signing (${name}) opens no cashier`, async () => {
		const url = new URL(payUrl({}))
		alter(url)
		const answer = await buyer.get(url.href)
		assert.equal(answer.status, 400)
		assert.match(answer.text, /无法付款/)
	})
}

// what the merchant itself signs → what is wrong with it
const unusable: readonly (readonly [Record<string, unknown>, RegExp])[] = [
	[{ total_amount: '0' }, /isv\.invalid-parameter/],
	[{ total_amount: '-1' }, /isv\.invalid-parameter/],
	[{ total_amount: '1.001' }, /isv\.invalid-parameter/],
	[{ total_amount: '100000000.01' }, /isv\.invalid-parameter/],
	[{ out_trade_no: '' }, /isv\.invalid-parameter/],
	[{ out_trade_no: 'a b' }, /isv\.invalid-parameter/],
	[{ product_code: 'ELSE' }, /isv\.invalid-parameter/],
	[{ timeout_express: 'soon' }, /isv\.invalid-parameter/],
	[{ quit_url: 'https://shop.example/' }, /isv\.invalid-parameter/],
]
for (const [biz, expected] of unusable) {
	test(`WA23 a payment with ${JSON.stringify(biz)} is refused`, async () => {
		const answer = await buyer.get(payUrl(biz))
		assert.equal(answer.status, 400)
		assert.match(answer.text, expected)
	})
}

test('WA23 the same order number with another amount is refused', async () => {
	assert.equal((await buyer.get(payUrl({ out_trade_no: 'same' }))).status, 303)
	const answer = await buyer.get(payUrl({ out_trade_no: 'same', total_amount: '2.00' }))
	assert.match(answer.text, /ACQ\.CONTEXT_INCONSISTENT/)
})

test('WA24 the form of the SDK (POST) opens the same cashier as its address (GET)', async () => {
	const form = sdk.pageExec('alipay.trade.wap.pay', 'POST', payParams({ out_trade_no: 'posted' }))
	const action = /action="([^"]+)"/.exec(form)?.[1] ?? ''
	const biz = /name="biz_content" value="([^"]+)"/.exec(form)?.[1]?.replaceAll('&quot;', '"') ?? ''
	const sdkName = /name="alipay_sdk" value="([^"]+)"/.exec(form)?.[1] ?? ''
	const posted = await buyer.post(action, { biz_content: biz, alipay_sdk: sdkName })
	const got = await buyer.get(payUrl({ out_trade_no: 'posted' }))
	assert.equal(posted.status, 303)
	assert.equal(pathOf(posted.location), pathOf(got.location))
})

test('WA25 another merchant sees nothing of a trade', async () => {
	await buyer.get(payUrl({ out_trade_no: 'mine' }))
	const theirKeys = await loadRsaPair(':memory:', 'theirs')
	const theirs = wallets.contract({
		id: 'theirs',
		name: { 'zh-CN': '别家', en: 'Theirs' },
		alipay: theirKeys,
		wechatpay: unused,
	}).alipay
	const their = sdkWith({ appId: theirs.appId, privateKey: theirKeys.privateKey })
	const seen = await their.exec('alipay.trade.query', { bizContent: { out_trade_no: 'mine' } }, { validateSign: true })
	assert.equal(seen['subCode'], 'ACQ.TRADE_NOT_EXIST')
	const own = await sdk.exec('alipay.trade.query', { bizContent: { out_trade_no: 'mine' } }, { validateSign: true })
	assert.equal(own['tradeStatus'], 'WAIT_BUYER_PAY')
	assert.equal(own['totalAmount'], '1.00')
})

test('WA26 refunds: in parts, never more than was paid, each request once', async () => {
	const cashier = await buyer.openCashier(payUrl({ out_trade_no: 'back' }))
	const refund = (requestNo: string, amount: string) =>
		sdk.exec(
			'alipay.trade.refund',
			{ bizContent: { out_trade_no: 'back', out_request_no: requestNo, refund_amount: amount } },
			{ validateSign: true },
		)
	assert.equal((await refund('r1', '0.40'))['subCode'], 'ACQ.TRADE_STATUS_ERROR')
	await buyer.submit(cashier, 'sign-in', { account: 'xiaohu@sandbox.example', password: 'sandbox111' })
	await buyer.submit(cashier, 'pay', { pin: '111111' })
	assert.deepEqual(pick(await refund('r1', '0.40')), ['10000', '0.40', 'Y'])
	assert.deepEqual(pick(await refund('r1', '0.40')), ['10000', '0.40', 'N'])
	assert.equal((await refund('r1', '0.50'))['subCode'], 'ACQ.DISCORDANT_REPEAT_REQUEST')
	assert.equal((await refund('r2', '0.61'))['subCode'], 'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL')
	assert.deepEqual(pick(await refund('r2', '0.60')), ['10000', '1.00', 'Y'])
	const closed = await sdk.exec('alipay.trade.query', { bizContent: { out_trade_no: 'back' } })
	assert.equal(closed['tradeStatus'], 'TRADE_CLOSED')
})

test('WA27 there is no such page: an unknown cashier says so and shows nothing', async () => {
	const answer = await buyer.get(`${new URL(contract.cashier).origin}/cashier/unknown`)
	assert.equal(answer.status, 404)
	assert.match(answer.text, /没有这笔交易/)
})

test('WA28 the cashier speaks English to who asks for it, and keeps doing so', async () => {
	const visitor = createBuyer()
	const cashier = await visitor.openCashier(payUrl({ out_trade_no: 'english' }))
	assert.match((await visitor.get(`${cashier}?lang=en`)).text, /Sign in to Alipay to pay/)
	assert.match((await visitor.get(cashier)).text, /A sandbox: no real money moves here/)
	assert.match((await visitor.get(`${cashier}?lang=zh-CN`)).text, /登录支付宝付款/)
})

function sdkWith(change: { appId?: string; privateKey?: string; alipayPublicKey?: string }): AlipaySdk {
	const { appId, alipayPublicKey, gateway } = contract
	return new AlipaySdk({ appId, alipayPublicKey, gateway, privateKey: keys.privateKey, keyType: 'PKCS8', ...change })
}

function payParams(biz: Record<string, unknown>) {
	const quitUrl = 'http://shop.localhost:7799/quit'
	const usual = {
		out_trade_no: `o${Math.random().toString(36).slice(2)}`,
		total_amount: '1.00',
		subject: 'A thing',
		product_code: 'QUICK_WAP_WAY',
	}
	return {
		notifyUrl: 'http://shop.localhost:7799/notify',
		returnUrl: 'http://shop.localhost:7799/return',
		bizContent: { ...usual, quit_url: quitUrl, ...biz },
	}
}

function payUrl(biz: Record<string, unknown>): string {
	const browser = new AlipaySdk({ ...sdkOptions(), gateway: contract.cashier })
	return browser.pageExec('alipay.trade.wap.pay', 'GET', payParams(biz))
}

function sdkOptions() {
	return {
		appId: contract.appId,
		alipayPublicKey: contract.alipayPublicKey,
		privateKey: keys.privateKey,
		keyType: 'PKCS8' as const,
	}
}

function pathOf(address: string | null): string {
	return new URL(address ?? 'http://none.localhost').pathname
}

function change(url: URL, name: string, how: (text: string) => string): void {
	url.searchParams.set(name, how(url.searchParams.get(name) ?? ''))
}

function pick(result: { code: string; [key: string]: unknown }): unknown[] {
	return [result.code, result['refundFee'], result['fundChange']]
}
