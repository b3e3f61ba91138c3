export type MessageValues = Readonly<Record<string, string | number>>

/** What the compiled messages call: numbers, plurals and choices as one language has them. */
export type Language = {
	readonly locale: string
	readonly number: (value: unknown) => string
	readonly plural: (count: unknown, options: Options) => string | number
	readonly select: (value: unknown, options: Options) => string | number
}

/** A message after the build: a plain text, or a function of its values. */
export type CompiledMessage = string | ((values: MessageValues, language: Language) => string | number)

type Options = Readonly<Record<string, () => string | number>>

/** Builds the language of a locale (BCP 47). */
export function createLanguage(locale: string): Language {
	const numbers = new Intl.NumberFormat(locale)
	const rules = new Intl.PluralRules(locale)
	const pick = (options: Options, name: string) => (options[name] ?? options['other'])?.() ?? ''
	return {
		locale,
		number: (value) => numbers.format(Number(value)),
		plural: (count, options) => options[`=${Number(count)}`]?.() ?? pick(options, rules.select(Number(count))),
		select: (value, options) => pick(options, String(value)),
	}
}
