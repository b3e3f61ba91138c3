import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createLinks, platformsRefusalReasons } from '@hutong/links'
import { readConfig } from '../config.ts'
import { createPublicConfig } from '../public-config.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-platforms-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const shop = {
	id: 'little-shop',
	names: { zh: '小店', en: 'Little shop' },
	category: 'ecommerce',
	domains: ['shop.example'],
	shapes: [{ hosts: ['shop.example'], path: '/p/{item}', form: 'token', kind: 'item' }],
	accepts: [{ handler: 'alipay' }],
}

/** Reads a document, given as a file is, or as the setting itself. */
function read(document: unknown, { file }: { readonly file: boolean }) {
	const path = join(folder, 'platforms.json')
	writeFileSync(path, JSON.stringify(document))
	return readConfig({
		HUTONG_ORIGIN: 'https://chat.example',
		HUTONG_DATABASE: join(folder, 'chat.sqlite'),
		HUTONG_SECRET: 'kT9v2mQx7LpZr4Wb8NcHs6Yd3Fg5Ju1Ea',
		HUTONG_PLATFORMS: file ? path : JSON.stringify(document),
	})
}

test('HS80 a platform of the operator’s own is known to the links and named to everybody', () => {
	for (const file of [true, false]) {
		const config = read({ $schema: './platform.schema.json', platforms: [shop, { extends: 'jd' }] }, { file })
		assert.ok(config.ok)
		const links = createLinks({ platforms: config.config.platforms })
		assert.equal(links.canonical('https://shop.example/p/cup-1?who=me'), 'https://shop.example/p/cup-1')
		assert.deepEqual(links.accepts('little-shop', '2022-01-27'), ['alipay'])
		const named = createPublicConfig(config.config, null).platforms
		assert.deepEqual(
			named.filter(({ id }) => id === 'little-shop'),
			[{ id: 'little-shop', name: shop.names, category: 'ecommerce' }],
		)
		assert.equal(named.filter(({ id }) => id === 'jd').length, 1)
		assert.equal(named.filter(({ id }) => id === 'taobao').length, 1)
	}
})

/** What is wrong with a document · what the line says of it. */
const wrong: readonly (readonly [document: unknown, words: string])[] = [
	[{ platforms: 'all' }, 'not-a-list at platforms'],
	[[{ ...shop, id: 'taobao' }], 'duplicate-id at [0].id'],
	[[{ ...shop, domains: ['item.taobao.com'] }], 'taken-host at [0].domains[0]'],
	[[{ ...shop, domains: ['com.cn'] }], 'invalid-host at [0].domains[0]'],
	[
		[{ ...shop, shapes: [{ ...shop.shapes[0], canonical: 'evil.example/{item}' }] }],
		'foreign-host at [0].shapes[0].canonical',
	],
	[[{ ...shop, app: { templates: { item: 'javascript:alert(1)' } } }], 'invalid-template at [0].app.templates.item'],
	[[shop, shop], 'duplicate-id at [1].id'],
]
for (const [document, words] of wrong)
	test(`HS81 a file of platforms is refused with reason and place: ${words}`, () => {
		const config = read(document, { file: true })
		assert.deepEqual(config.ok || config.problems, [
			{ code: 'config_platforms_invalid', message: `HUTONG_PLATFORMS is refused: ${words}` },
		])
	})

test('HS81 the page for operators has an example that is taken, and every reason', () => {
	const page = readFileSync(new URL('../../../../docs/operate.md', import.meta.url), 'utf8')
	const from = page.indexOf('## A platform of your own')
	const section = page.slice(from, page.indexOf('\n## ', from))
	const [, example = ''] = /```json\n(.*?)```/s.exec(section) ?? []
	assert.ok(read(JSON.parse(example), { file: true }).ok)
	const told = [...section.matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell = '']) =>
		[...cell.matchAll(/`([a-z-]+)`/g)].map(([, reason]) => reason),
	)
	assert.deepEqual(told.toSorted(), [...platformsRefusalReasons].toSorted())
})
