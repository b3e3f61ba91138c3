import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { errorCodes } from '@hutong/protocol'
import { IntlMessageFormat } from 'intl-messageformat'
import { compileMessages } from '../../build/compile-messages.ts'
import { createLanguage } from '../lib/i18n/language.ts'
import { locales } from '../lib/i18n/locale.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const folder = (locale: string) => new URL(`./${locale}/`, import.meta.url)
const filesOf = (locale: string) => readdirSync(folder(locale)).filter((name) => name.endsWith('.json'))
const read = (locale: string, file: string): Record<string, string> =>
	JSON.parse(readFileSync(new URL(file, folder(locale)), 'utf8'))
const catalog = (locale: string) =>
	Object.assign({}, ...filesOf(locale).map((file) => read(locale, file))) as Record<string, string>

test('every language has the same files and keys', () => {
	for (const locale of locales) {
		assert.deepEqual(filesOf(locale), filesOf('en'))
		for (const file of filesOf('en')) {
			assert.deepEqual(Object.keys(read(locale, file)).sort(), Object.keys(read('en', file)).sort(), file)
		}
	}
})

test('no key stands in two files', () => {
	const keys = filesOf('en').flatMap((file) => Object.keys(read('en', file)))
	assert.equal(new Set(keys).size, keys.length)
})

test('a message takes the same values in every language', () => {
	const english = catalog('en')
	assert.ok(Object.keys(english).length > 100)
	for (const locale of locales) {
		for (const [key, text] of Object.entries(catalog(locale))) {
			assert.deepEqual(placeholders(text, locale), placeholders(english[key] ?? '', 'en'), `${locale} ${key}`)
		}
	}
})

test('every error code has its words in every language', () => {
	for (const locale of locales) {
		const words = catalog(locale)
		for (const code of Object.keys(errorCodes)) assert.ok(words[`error.${code}`], `${locale} error.${code}`)
	}
})

test('a compiled message says what the reference formatter says', async () => {
	const values = {
		count: 3,
		max: 8000,
		name: '林',
		by: '王',
		text: 'x',
		title: '群',
		query: 'q',
		reason: 'r',
		status: 's',
		names: 'n',
	}
	for (const locale of locales) {
		const words = catalog(locale)
		const source = compileMessages(words, locale)
		const { default: compiled } = await import(`data:text/javascript,${encodeURIComponent(source)}`)
		const language = createLanguage(locale)
		for (const [key, text] of Object.entries(words)) {
			for (const count of [0, 1, 2, 3, 12_345]) {
				const given = { ...fillAll(text, locale), ...values, count }
				const message = compiled[key]
				const said = typeof message === 'string' ? message : String(message(given, language))
				assert.equal(said, String(new IntlMessageFormat(text, locale).format(given)), `${locale} ${key} ${count}`)
			}
		}
	}
})

test('a message this build does not understand stops it', () => {
	assert.throws(() => compileMessages({ broken: '{count, plural, one {#}' }, 'en'), /broken/)
	assert.throws(() => compileMessages({ dated: '{at, date, long}' }, 'en'), /dated/)
})

function placeholders(text: string, locale: string): readonly string[] {
	const found = new Set<string>()
	const visit = (elements: readonly Element[]) => {
		for (const element of elements) {
			if ('options' in element) for (const option of Object.values(element.options)) visit(option.value)
			// Literals have a value too, which is their text.
			if (element.type !== 0 && 'value' in element) found.add(element.value)
		}
	}
	visit(new IntlMessageFormat(text, locale).getAst())
	return [...found].sort()
}

/** Gives every placeholder some value. */
function fillAll(text: string, locale: string): Record<string, string | number> {
	return Object.fromEntries(placeholders(text, locale).map((name) => [name, 7]))
}
