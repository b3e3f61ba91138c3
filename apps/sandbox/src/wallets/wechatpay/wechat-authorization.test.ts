import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type KeyPair, loadRsaPair } from '../../keys/key-file.ts'
import { signRsa2 } from '../rsa2.ts'
import type { WechatMerchant } from './transaction.ts'
import { authorizeCall, type SignedCall } from './wechat-authorization.ts'

const now = new Date('2026-11-23T08:00:00Z')
const seconds = String(now.getTime() / 1000)
const call = { method: 'POST', target: '/v3/pay/transactions/h5?a=1', body: '{"amount":{"total":1}}', now }
let keys: KeyPair
let merchant: WechatMerchant

before(async () => {
	keys = await loadRsaPair(':memory:', 'merchant')
	const { publicKey } = keys
	merchant = {
		mchid: '1600000001',
		appid: 'wx1',
		name: { 'zh-CN': '商店', en: 'A shop' },
		serial: 'ABC',
		publicKey,
		apiKey: 'k'.repeat(32),
	}
})

test('WW10 a call signed by the merchant is taken', () => {
	assert.deepEqual(judge({}), { ok: true, merchant })
})

// what is changed after signing → the refusal
const changes: readonly (readonly [name: string, change: Partial<SignedCall>, code: string])[] = [
	['method', { method: 'GET' }, 'SIGN_ERROR'],
	['path', { target: '/v3/refund/domestic/refunds' }, 'SIGN_ERROR'],
	['query', { target: '/v3/pay/transactions/h5?a=2' }, 'SIGN_ERROR'],
	['body', { body: '{"amount":{"total":2}}' }, 'SIGN_ERROR'],
	['clock six minutes on', { now: new Date(now.getTime() + 360_000) }, 'SIGN_ERROR'],
	['authorization that is none', { authorization: 'Bearer x' }, 'SIGN_ERROR'],
	['empty authorization', { authorization: '' }, 'SIGN_ERROR'],
]
for (const [name, change, code] of changes) {
	test(`WW10 a call with another ${name} is refused`, () => {
		const verdict = judge(change)
		assert.equal(verdict.ok ? 'taken' : verdict.code, code)
	})
}

// fields of the header written otherwise → the refusal
const fields: readonly (readonly [from: RegExp, to: string, code: string])[] = [
	[/nonce_str="[^"]*"/, 'nonce_str="other"', 'SIGN_ERROR'],
	[/nonce_str="[^"]*",/, '', 'SIGN_ERROR'],
	[/serial_no="ABC"/, 'serial_no="ABD"', 'SIGN_ERROR'],
	[/timestamp="\d+"/, 'timestamp="now"', 'SIGN_ERROR'],
	[/mchid="\d+"/, 'mchid="1600000002"', 'MCH_NOT_EXISTS'],
	[/mchid=/, 'mchid="1600000001",mchid=', 'SIGN_ERROR'],
	[/signature="[^"]{8}/, 'signature="AAAAAAAA', 'SIGN_ERROR'],
]
for (const [from, to, code] of fields) {
	test(`WW10 an authorization with ${to || 'a field less'} is refused`, () => {
		const verdict = judge({ authorization: authorization().replace(from, to) })
		assert.equal(verdict.ok ? 'taken' : verdict.code, code)
	})
}

function judge(change: Partial<SignedCall>) {
	const signed = { ...call, authorization: authorization(), ...change }
	return authorizeCall(signed, (mchid) => (mchid === merchant.mchid ? merchant : null))
}

function authorization(): string {
	const signature = signRsa2(`${call.method}\n${call.target}\n${seconds}\nn0nce\n${call.body}\n`, keys.privateKey)
	const list = `mchid="${merchant.mchid}",nonce_str="n0nce",signature="${signature}",timestamp="${seconds}",serial_no="ABC"`
	return `WECHATPAY2-SHA256-RSA2048 ${list}`
}
