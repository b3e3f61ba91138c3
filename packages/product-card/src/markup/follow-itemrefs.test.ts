import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPageCard } from '../../testing/read-page.ts'

const item = (ids: string, rest = '') =>
	`<div itemscope itemtype="https://schema.org/Product" itemref="${ids}"><b itemprop="name">Lamp</b>${rest}</div>`
const offer = `<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="5"><meta itemprop="priceCurrency" content="EUR"></div>`

test('PC4 properties in elements elsewhere are followed, before and behind the item', () => {
	for (const page of [
		`<div id="a">${offer}</div>${item('a')}`,
		`${item('a')}<section><div id="a"><p>x</p>${offer}</div></section>`,
		`${item('m a')}<meta id="m" itemprop="sku" content="L1">${offer.replace('<div', '<div id="a"')}`,
	]) {
		const card = readPageCard(`<title>x</title>${page}`)
		assert.deepEqual([card.title, card.price], ['Lamp', { amount: 500, currency: 'EUR' }], page)
	}
	const card = readPageCard(
		`<title>x</title>${item('m a')}<meta id="m" itemprop="sku" content="L1"><div id="a">${offer}</div>`,
	)
	assert.deepEqual([card.sku, card.sources.price], ['L1', 'microdata'])
})

test('PC4 references in circles and to nowhere end', () => {
	const circle = `<div id="a" itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product" itemref="a"><b itemprop="name">Other</b></div>`
	assert.equal(readPageCard(`<title>x</title>${item('a', offer)}${circle}`).price?.amount, 500)
	assert.equal(readPageCard(`<title>x</title>${item('nowhere', offer)}`).price?.amount, 500)
})

test('PC74 ids of any length and of any signs can be referred to', () => {
	for (const id of ['(', '[a', '\\', '*', '', '*'.repeat(8_000)]) {
		assert.equal(readPageCard(`<title>x</title>${item(id, offer)}`).price?.amount, 500)
		assert.equal(readPageCard(`<title>x</title>${item(id)}<div id="${id}">${offer}</div>`).title, 'Lamp')
	}
	const part = offer.replace('<div', '<div id="a(b"')
	assert.equal(readPageCard(`<title>x</title>${item('a(b')}<div id = 'a(b'>${offer}</div>${part}`).price?.amount, 500)
	const many = Array.from({ length: 64 }, (_, index) => `${index}${'('.repeat(7_000)}`)
	const items = many.map((id) => item(id)).join('')
	assert.equal(readPageCard(`<title>x</title>${items}`).title, 'Lamp')
})
