import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPageCard } from '../../testing/read-page.ts'
import { readRdfa } from './rdfa.ts'

test('PC7 RDFa Lite is read: nested, with values in attributes and in text', () => {
	const card =
		readPageCard(`<title>x</title><div vocab="https://schema.org/" typeof="Product"><h1 property="name">Lamp <b>Dusk</b></h1>
		<img property="image" src="a.jpg"><span property="brand" typeof="Brand"><span property="name">Dusk &amp; Co</span></span>
		<div property="offers" typeof="Offer"><span property="price" content="80.5">80,50 €</span><meta property="priceCurrency" content="EUR">
		<link property="availability" href="https://schema.org/InStock"></div></div>`)
	assert.deepEqual([card.title, card.brand, card.price], ['Lamp Dusk', 'Dusk & Co', { amount: 8_050, currency: 'EUR' }])
	assert.deepEqual([card.images, card.availability], [['https://shop.example/item/a.jpg'], 'InStock'])
	assert.deepEqual([card.sources.price, card.sources.title], ['rdfa', 'rdfa'])
})

test('PC7 prefixes and the older words of GoodRelations are understood', () => {
	const card = readPageCard(`<title>x</title><div typeof="schema:Product"><span property="schema:name">Lamp</span>
		<div property="schema:offers" typeof="gr:Offering"><span property="gr:hasPriceSpecification" typeof="gr:UnitPriceSpecification">
		<span property="gr:hasCurrency" content="EUR"></span><span property="gr:hasCurrencyValue">20.00</span></span></div></div>`)
	assert.deepEqual(card.price, { amount: 2_000, currency: 'EUR' })
})

test('PC7 RDFa that is left open is still read, and a page without it is not searched', () => {
	const [thing] = readRdfa('<div typeof="Product"><p property="name">Lamp')
	assert.deepEqual(thing?.properties.get('name'), ['Lamp'])
	assert.deepEqual(readRdfa('<div property="og:title">x</div>'), [])
})
