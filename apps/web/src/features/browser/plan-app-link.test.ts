import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Device, planAppLink } from './plan-app-link.ts'

const android: Device = { userAgent: 'Mozilla/5.0 (Linux; Android 16; Pixel 9) Mobile', coarse: true, touchPoints: 5 }
const iphone: Device = {
	userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X)',
	coarse: true,
	touchPoints: 5,
}
const ipad: Device = { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', coarse: true, touchPoints: 5 }
const mac: Device = { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', coarse: false, touchPoints: 0 }
const touchDesk: Device = { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', coarse: true, touchPoints: 10 }

const page = 'https://item.taobao.com/item.htm?id=1'
const decide = (appUrl: string | null, url: string | null = page) => ({
	url,
	app: { name: { zh: '淘宝APP', en: 'Taobao app' }, url: appUrl, android: null, ios: null },
})
const taobao = 'taobao://item.taobao.com/item.htm?id=1'

test('a phone tries the app', () => {
	for (const device of [android, iphone, ipad])
		assert.deepEqual(planAppLink(decide(taobao), device), { kind: 'app', url: taobao })
})

test('a desk shows a code of the clean link for a phone', () => {
	for (const device of [mac, touchDesk])
		assert.deepEqual(planAppLink(decide(taobao), device), { kind: 'qr', url: page })
})

test('where the app has no link of its own, a phone copies', () => {
	assert.deepEqual(planAppLink(decide(null), android), { kind: 'copy' })
	assert.deepEqual(planAppLink(decide(null, null), mac), { kind: 'copy' })
})

test('without an app there is no button', () => {
	assert.deepEqual(planAppLink({ app: null, url: page }, android), { kind: 'none' })
	assert.deepEqual(planAppLink({ app: null, url: page }, mac), { kind: 'none' })
})

test('an address the page itself would run or load is no app', () => {
	for (const url of [
		'javascript://%0aalert(1)',
		'JavaScript://%0aalert(1)',
		'javascript:alert(1)',
		' javascript://x',
		'data://text/html,x',
		'https://evil.example',
		'blob://x',
		'no scheme',
		'',
	])
		assert.deepEqual(planAppLink(decide(url), android), { kind: 'copy' }, url)
})
