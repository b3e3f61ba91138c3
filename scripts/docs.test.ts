import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { errorCodes } from '@hutong/protocol'
import { drawArchitecture } from './draw-architecture.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')

test('docs/errors.md lists the codes of the protocol, with their status and title', () => {
	const listed = Object.fromEntries(
		readTable('docs/errors.md', /^`[a-z_]+`$/).map(([code = '', status, title]) => [
			code.slice(1, -1),
			{ status: Number(status), title },
		]),
	)
	assert.deepEqual(listed, errorCodes)
})

test('docs/operate.md lists why a server does not start, in the order of the code', () => {
	const source = read('apps/server/src/config/config-problem.ts')
	const codes = [...source.matchAll(/^\t'(config_[a-z_]+)',$/gm)].map((match) => match[1])
	const listed = readTable('docs/operate.md', /^`config_[a-z_]+`$/)
	assert.ok(codes.length > 10)
	assert.deepEqual(
		listed.map(([code]) => code?.slice(1, -1)),
		codes,
	)
	assert.ok(listed.every(([, mend]) => mend))
})

test('docs/operate.md lists the settings a server reads, and no others', () => {
	const settings = [...read('apps/server/src/config.ts').matchAll(/env\['(HUTONG_[A-Z_]+)'\]/g)].map(
		(match) => match[1],
	)
	const listed = readTable('docs/operate.md', /^`HUTONG_/).flatMap(
		([names = '']) => names.match(/HUTONG_[A-Z_]+/g) ?? [],
	)
	assert.ok(settings.length > 10)
	assert.deepEqual(listed.sort(), [...new Set(settings)].sort())
})

test('docs/architecture.svg shows the imports as they are', () => {
	assert.equal(read('docs/architecture.svg'), drawArchitecture(), 'run `npm run picture`')
})

test('the two READMEs have the same sections, commands and pictures', () => {
	const shape = (text: string) => ({
		depth: [...text.matchAll(/^(#+) /gm)].map((match) => match[1]),
		blocks: [...text.matchAll(/```[a-z]*\n([\s\S]*?)```/g)].map((match) => match[1]?.replace(/#.*$/gm, '')),
		pictures: [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1]),
	})
	assert.deepEqual(shape(read('README.zh-CN.md')), shape(read('README.md')))
})

test('every local link in the documents leads somewhere', () => {
	const pages = [
		'README.md',
		'README.zh-CN.md',
		'CONTRIBUTING.md',
		'SECURITY.md',
		'docs/architecture.md',
		'docs/cli.md',
		'docs/operate.md',
	]
	const links = pages.flatMap((page) =>
		[...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => ({ page, to: match[1] ?? '' })),
	)
	assert.ok(links.length > 5)
	const dead = links.filter(({ page, to }) => !existsSync(new URL(to, new URL(page, `file://${root}`))))
	assert.deepEqual(dead, [])
})

/** The cells of every row of a page's tables whose first cell has a form, however wide the columns are drawn. */
function readTable(path: string, first: RegExp): string[][] {
	const rows = [...read(path).matchAll(/^\|(.+)\|$/gm)].map(([, cells = '']) =>
		cells.split('|').map((cell) => cell.trim()),
	)
	return rows.filter(([cell = '']) => first.test(cell))
}
