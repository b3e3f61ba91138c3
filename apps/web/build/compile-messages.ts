import { IntlMessageFormat } from 'intl-messageformat'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

// The kinds of element, as the parser numbers them.
const literal = 0
const argument = 1
const number = 2
const select = 5
const plural = 6
const pound = 7

/**
 * Compiles ICU messages to the source of a module: a plain text stays a string, everything else becomes a function of
 * the values and the language (`lib/i18n/language.ts`). No parser and no `eval` then reach the browser.
 * @throws Error when a message is not well formed or uses a kind that is not supported
 */
export function compileMessages(messages: Readonly<Record<string, string>>, locale: string): string {
	const entries = Object.entries(messages).map(([key, text]) => {
		try {
			return `${JSON.stringify(key)}: ${compileMessage(text, locale)}`
		} catch (cause) {
			throw new Error(`messages: ${locale} ${key} is not a message this build understands`, { cause })
		}
	})
	return `export default {\n${entries.join(',\n')}\n}\n`
}

function compileMessage(text: string, locale: string): string {
	const elements = new IntlMessageFormat(text, locale).getAst()
	const body = compileElements(elements, null)
	return elements.every((element) => element.type === literal) ? body : `(v, l) => ${body}`
}

function compileElements(elements: readonly Element[], counted: string | null): string {
	if (elements.length === 0) return '""'
	const parts = elements.map((element) => compileElement(element, counted))
	// An empty string in front keeps two numbers from adding up.
	return parts.length === 1 ? (parts[0] ?? '""') : `"" + ${parts.join(' + ')}`
}

function compileElement(element: Element, counted: string | null): string {
	switch (element.type) {
		case literal:
			return JSON.stringify(element.value)
		case argument:
			return value(element.value)
		case number:
			return `l.number(${value(element.value)})`
		case pound:
			return `l.number(${counted ?? '0'})`
		case select:
			return `l.select(${value(element.value)}, ${compileOptions(element.options, counted)})`
		case plural: {
			const name = value(element.value)
			return `l.plural(${name}, ${compileOptions(element.options, name)})`
		}
		default:
			throw new Error(`element kind ${element.type}`)
	}
}

function compileOptions(options: Readonly<Record<string, { value: Element[] }>>, counted: string | null): string {
	const entries = Object.entries(options).map(
		([name, option]) => `${JSON.stringify(name)}: () => ${compileElements(option.value, counted)}`,
	)
	return `{ ${entries.join(', ')} }`
}

const value = (name: string) => `v[${JSON.stringify(name)}]`
