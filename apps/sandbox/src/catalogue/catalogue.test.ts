import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue } from './catalogue.ts'
import { categories, categoryName } from './category.ts'
import { parsePictureKey } from './picture/picture-key.ts'
import type { Subject } from './picture/subject.ts'
import { subjects } from './picture/subjects.ts'
import type { CatalogueProduct } from './product.ts'
import type { Words } from './words.ts'

const shops = { taobao: [16, /^\d{12}$/], xianyu: [10, /^\d{12}$/], douyin: [10, /^\d{19}$/] } as const

test('every shop has its number of products', () => {
	for (const [shop, [least]] of Object.entries(shops)) {
		assert.ok(count((product) => product.shop === shop) >= least, shop)
	}
})

test('ids are unique and shaped like the platform’s', () => {
	for (const { shop, id } of catalogue) assert.match(id, shops[shop][1])
	assertUnique(catalogue.map(({ shop, id }) => `${shop} ${id}`))
	const skus = catalogue.flatMap((product) => product.skus.map((each) => each.id))
	assertUnique(skus)
	for (const id of skus) assert.match(id, /^(\d{13}|\d{19})$/)
})

test('everything a visitor reads is there in both languages', () => {
	for (const product of catalogue) {
		for (const words of wordsOf(product)) {
			assert.match(words.zh, /\p{Script=Han}/u, product.id)
			assert.match(words.en, /[A-Za-z]/, product.id)
			assert.doesNotMatch(words.en, /\p{Script=Han}/u, product.id)
		}
	}
})

test('prices are whole fen above zero, stock is never below it, and a struck-out price is above the lowest', () => {
	for (const { id, skus, listPrice, priceChange } of catalogue) {
		assert.ok(skus.length > 0, id)
		for (const each of skus) {
			assert.ok(Number.isSafeInteger(each.price) && each.price > 0, each.id)
			assert.ok(Number.isSafeInteger(each.stock) && each.stock >= 0, each.id)
		}
		if (listPrice) assert.ok(Math.min(...skus.map(({ price }) => price)) < listPrice, id)
		if (priceChange) assert.notEqual(priceChange.from, skus[0]?.price, id)
	}
})

test('a sold-out product has nothing in stock, one on sale has something', () => {
	for (const { id, skus, state } of catalogue) {
		const stock = skus.reduce((sum, each) => sum + each.stock, 0)
		if (state === 'sold_out') assert.equal(stock, 0, id)
		if (state === 'on_sale') assert.ok(stock > 0, id)
	}
})

test('each product has 2–4 different pictures and 2–5 reviews, and second-hand ones say their condition', () => {
	for (const { id, shop, pictures, reviews, condition } of catalogue) {
		assert.ok(pictures.length >= 2 && pictures.length <= 4, id)
		assertUnique(pictures)
		assert.ok(reviews.length >= 2 && reviews.length <= 5, id)
		for (const { at } of reviews) assert.equal(new Date(`${at}T00:00:00Z`).toISOString().slice(0, 10), at)
		assert.equal(condition !== undefined, shop === 'xianyu', id)
	}
})

test('the awkward products are there', () => {
	assert.ok(count(({ state }) => state === 'sold_out') >= 3)
	assert.ok(count(({ state }) => state === 'off_shelf') >= 2)
	assert.ok(count(({ priceChange }) => priceChange !== undefined) >= 2)
	assert.ok(
		count(
			({ title }) =>
				/【.+】/.test(title.zh) &&
				/%/.test(title.zh) &&
				/[，,]/.test(title.zh) &&
				/\p{Extended_Pictographic}/u.test(title.zh),
		) >= 1,
	)
	assert.ok(count(({ title }) => title.zh.length > 60) >= 1)
	assert.ok(count(({ skus }) => skus.some(({ price }) => price === 1)) >= 1)
	assert.ok(count(({ skus }) => skus.some(({ price }) => price > 1_000_000)) >= 1)
	assert.ok(count(({ skus }) => new Set(skus.map(({ price }) => price)).size > 1) >= 5)
	assert.ok(count(({ state, skus }) => state === 'on_sale' && skus.some(({ stock }) => stock === 0)) >= 5)
})

test('every category is used and named', () => {
	assert.deepEqual(new Set(catalogue.map(({ category }) => category)), new Set(Object.keys(categories)))
	assert.equal(categoryName('food', 'zh-CN'), '食品生鲜')
	assert.equal(categoryName('food', 'en'), 'Food')
	assert.equal(categoryName('toString', 'en'), 'toString')
})

test('a photograph of the range shows no colour that is not sold', () => {
	const shown = catalogue.flatMap(({ id, pictures, skus }) =>
		pictures.flatMap((key) => {
			const picture = parsePictureKey(key)
			if (picture?.view !== 'range') return []
			const range = rangeOf(subjects[picture.subject])
			const sold = skus.map((each): string => parsePictureKey(each.picture ?? '')?.colour ?? '')
			assert.ok(range.length > 1, id)
			for (const colour of [...range, picture.colour]) assert.ok(sold.includes(colour), `${id} ${colour}`)
			return [key]
		}),
	)
	assert.ok(shown.length > 10)
})

function count(matches: (product: CatalogueProduct) => boolean): number {
	return catalogue.filter(matches).length
}

function assertUnique(names: readonly string[]): void {
	assert.deepEqual(
		names.filter((name, index) => names.indexOf(name) !== index),
		[],
	)
}

function wordsOf({ title, description, seller, skus, reviews, condition }: CatalogueProduct): readonly Words[] {
	const texts = [...skus.map(({ name }) => name), ...reviews.map(({ text }) => text), ...(condition ? [condition] : [])]
	return [title, description, seller.name, seller.from, ...texts]
}

function rangeOf({ range = [] }: Subject): readonly string[] {
	return range
}
