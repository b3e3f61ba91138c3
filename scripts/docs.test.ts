import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { errorCodes } from '@hutong/protocol'
import { drawArchitecture } from './draw-architecture.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')

test('docs/errors.md lists the codes of the protocol, with their status and title', () => {
	const rows = [...read('docs/errors.md').matchAll(/^\| `([a-z_]+)` \| (\d{3}) \| (.+?) \|/gm)]
	const listed = Object.fromEntries(
		rows.map(([, code = '', status, title]) => [code, { status: Number(status), title }]),
	)
	assert.deepEqual(listed, errorCodes)
})

test('docs/operate.md lists why a server does not start', () => {
	const source = read('apps/server/src/config/config-problem.ts')
	const codes = [...source.matchAll(/^\t'(config_[a-z_]+)',$/gm)].map((match) => match[1])
	const listed = [...read('docs/operate.md').matchAll(/^\| `(config_[a-z_]+)` \|/gm)].map((match) => match[1])
	assert.ok(codes.length > 10)
	assert.deepEqual(listed, codes)
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
		'docs/operate.md',
	]
	const links = pages.flatMap((page) =>
		[...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => ({ page, to: match[1] ?? '' })),
	)
	assert.ok(links.length > 5)
	const dead = links.filter(({ page, to }) => !existsSync(new URL(to, new URL(page, `file://${root}`))))
	assert.deepEqual(dead, [])
})
