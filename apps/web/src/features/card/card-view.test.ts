import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toCardView } from './card-view.ts'
import { exampleCard, exampleLink } from './examples.ts'

const platforms = [{ id: 'taobao', name: { zh: '淘宝', en: 'Taobao' }, category: 'ecommerce' }]

test('before the page is read the title comes from the text', () => {
	for (const card of [null, exampleCard({ state: 'pending', title: null, price: null })]) {
		const view = toCardView(exampleLink({}), card, platforms, 'zh-CN')
		assert.equal(view.look, 'reading')
		assert.equal(view.title, '大包抽纸')
		assert.equal(view.card, null)
	}
})

test('a page that could not be read keeps the link and says why', () => {
	const card = exampleCard({ state: 'partial', title: null, problem: 'card_timeout', price: null, url: null })
	const view = toCardView(exampleLink({}), card, platforms, 'zh-CN')
	assert.equal(view.look, 'bare')
	assert.equal(view.problem, 'card_timeout')
	assert.equal(view.url, 'https://m.tb.cn/h.fA')
})

test('nothing of a card that was not read is shown as read', () => {
	const view = toCardView(exampleLink({}), exampleCard({ state: 'partial', availability: 'SoldOut' }), platforms, 'en')
	assert.equal(view.card, null)
	assert.equal(view.soldOut, false)
})

test('a bare share code is for the app alone', () => {
	const link = exampleLink({ kind: 'code', url: null, canonical: null, code: 'tG-#22>lD' })
	assert.equal(toCardView(link, null, platforms, 'zh-CN').look, 'code')
})

test('platforms are called as the reader calls them', () => {
	assert.equal(toCardView(exampleLink({}), exampleCard({}), platforms, 'zh-CN').platform?.name, '淘宝')
	assert.equal(toCardView(exampleLink({}), exampleCard({}), platforms, 'en').platform?.name, 'Taobao')
	const unknown = exampleCard({ platform: 'new-one' })
	assert.equal(toCardView(exampleLink({}), unknown, platforms, 'en').platform?.name, 'new-one')
})

test('what cannot be bought is sold out', () => {
	const soldOut = (availability: 'SoldOut' | 'OutOfStock' | 'Discontinued' | 'LimitedAvailability' | null) =>
		toCardView(exampleLink({}), exampleCard({ availability }), platforms, 'en').soldOut
	assert.deepEqual([soldOut('SoldOut'), soldOut('OutOfStock'), soldOut('Discontinued')], [true, true, true])
	assert.deepEqual([soldOut('LimitedAvailability'), soldOut(null)], [false, false])
})

for (const [problem, dead] of [
	['card_gone', true],
	['card_link_expired', true],
	['card_redirect_loop', true],
	['card_unreachable', false],
	['card_timeout', false],
	[null, false],
] as const) {
	test(`a link after ${problem ?? 'a good reading'} is ${dead ? 'no invitation' : 'one to open'}`, () => {
		assert.equal(toCardView(exampleLink({}), exampleCard({ problem }), platforms, 'zh-CN').dead, dead)
	})
}

for (const [title, shown] of [
	['我在闲鱼发布了【九成新咖啡机】', '九成新咖啡机'],
	['我在闲鱼发布了【【急出】相机】', '【急出】相机'],
	['【急出】相机', '【急出】相机'],
	['我在闲鱼发布了【】', '我在闲鱼发布了【】'],
	['朋友说：我在闲鱼发布了【相机】', '朋友说：我在闲鱼发布了【相机】'],
] as const) {
	test(`a title that reads ${title} shows as ${shown}`, () => {
		assert.equal(toCardView(exampleLink({ title }), null, platforms, 'zh-CN').title, shown)
		assert.equal(toCardView(exampleLink({}), exampleCard({ title }), platforms, 'zh-CN').title, shown)
	})
}
