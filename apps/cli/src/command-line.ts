import { parseArgs } from 'node:util'
import { type Args, type CommandSpec, commonOptions, type OptionSpecs } from './command.ts'
import { suggest } from './suggest.ts'

/** What a command line asks for. `problem` is null where nothing was asked for at all. */
export type CommandLine =
	| { readonly kind: 'run'; readonly command: CommandSpec; readonly args: Args }
	| { readonly kind: 'help'; readonly command: CommandSpec | null }
	| { readonly kind: 'version' }
	| { readonly kind: 'misused'; readonly problem: string | null }

/** Understands a command line, or says what is wrong with it and what was probably meant. */
export function readCommandLine(commands: readonly CommandSpec[], words: readonly string[]): CommandLine {
	const [first, ...rest] = words
	if (first === undefined) return { kind: 'misused', problem: null }
	if (first === '--help' || first === '-h') return { kind: 'help', command: null }
	if (first === '--version' || first === '-V') return { kind: 'version' }
	if (first === 'help') return readHelp(commands, rest)
	const command = commands.find(({ name }) => name === first)
	return command ? readArgs(command, rest) : misuse(unknownCommand(commands, first))
}

function readHelp(commands: readonly CommandSpec[], [name]: readonly string[]): CommandLine {
	const command = commands.find((one) => one.name === name) ?? null
	return command || name === undefined ? { kind: 'help', command } : misuse(unknownCommand(commands, name))
}

function unknownCommand(commands: readonly CommandSpec[], name: string): string {
	if (name.startsWith('-')) {
		return `hutong: there is no option ${name}${suggest(name, ['--help', '--version'])}; see hutong --help`
	}
	const names = [...commands.map((command) => command.name), 'help']
	return `hutong: there is no command ${name}${suggest(name, names)}; see hutong --help`
}

function readArgs(command: CommandSpec, words: readonly string[]): CommandLine {
	const options: OptionSpecs = { ...command.options, ...commonOptions }
	const { tokens } = parseArgs({
		args: [...words],
		options: Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, toParsed(spec)])),
		strict: false,
		tokens: true,
	})
	const switches = new Set<string>()
	const values = new Map<string, readonly string[]>()
	const given: string[] = []
	const problems: string[] = []
	for (const token of tokens) {
		if (token.kind === 'positional') given.push(token.value)
		if (token.kind !== 'option') continue
		const problem = findProblem(options, token, values)
		if (problem) problems.push(problem)
		else if (token.value === undefined) switches.add(token.name)
		else values.set(token.name, [...(values.get(token.name) ?? []), token.value])
	}
	if (switches.has('help')) return { kind: 'help', command }
	const [problem = checkWords(command, given)] = problems
	if (problem) return misuse(`hutong ${command.name}: ${problem}; see hutong ${command.name} --help`)
	return { kind: 'run', command, args: { switches, values, words: given } }
}

function toParsed({ value, short }: OptionSpecs[string]) {
	return { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) }
}

type OptionToken = { readonly name: string; readonly rawName: string; readonly value: string | undefined }

function findProblem(
	options: OptionSpecs,
	{ name, rawName, value }: OptionToken,
	before: ReadonlyMap<string, readonly string[]>,
): string | null {
	const spec = Object.hasOwn(options, name) ? options[name] : undefined
	if (!spec) {
		const known = Object.keys(options).map((one) => `--${one}`)
		return `there is no option ${rawName}${suggest(rawName, known)}`
	}
	if (spec.value === undefined) return value === undefined ? null : `${rawName} takes no value`
	if (!value) return `${rawName} needs a value: ${rawName} ${spec.value}`
	return before.has(name) && !spec.multiple ? `${rawName} is given twice` : null
}

function checkWords({ words, choices }: CommandSpec, given: readonly string[]): string | null {
	const missing = words[given.length]
	if (missing !== undefined) return `${missing} is missing${choices ? `: ${choices.join(', ')}` : ''}`
	const over = given[words.length]
	if (over !== undefined) return `there is no use for “${over}”`
	const [word = ''] = given
	if (choices && !choices.includes(word)) return `“${word}” is none of ${choices.join(', ')}${suggest(word, choices)}`
	return null
}

function misuse(problem: string): CommandLine {
	return { kind: 'misused', problem }
}
