import { parseArgs } from 'node:util'
import { type Args, type CommandSpec, commonOptions, type OptionSpecs } from './command.ts'
import { suggest } from './suggest.ts'

/** What a command line asks for. `problem` is null where nothing was asked for at all. */
export type CommandLine =
	| { readonly kind: 'run'; readonly command: CommandSpec; readonly args: Args }
	| { readonly kind: 'help'; readonly command: CommandSpec | null }
	| { readonly kind: 'help-group'; readonly group: string; readonly commands: readonly CommandSpec[] }
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
	if (command) return readArgs(command, rest)
	const group = findGroup(commands, first)
	return group.length > 0 ? readGroup(group, first, rest) : misuse(unknownCommand(commands, first))
}

/** The commands whose first word this is. */
export function findGroup(commands: readonly CommandSpec[], first: string): readonly CommandSpec[] {
	return commands.filter(({ name }) => name.startsWith(`${first} `))
}

function readGroup(group: readonly CommandSpec[], first: string, [second, ...rest]: readonly string[]): CommandLine {
	if (second === '--help' || second === '-h') return { kind: 'help-group', group: first, commands: group }
	const command = group.find(({ name }) => name === `${first} ${second}`)
	if (command) return readArgs(command, rest)
	const names = group.map(({ name }) => name.slice(first.length + 1))
	if (second === undefined)
		return misuse(`hutong ${first}: COMMAND is missing: ${names.join(', ')}; see hutong ${first} --help`)
	return misuse(`hutong ${first}: there is no command ${second}${suggest(second, names)}; see hutong ${first} --help`)
}

function readHelp(commands: readonly CommandSpec[], [first, second]: readonly string[]): CommandLine {
	const whole = second === undefined ? first : `${first} ${second}`
	const command = commands.find(({ name }) => name === whole || name === first) ?? null
	if (command || first === undefined) return { kind: 'help', command }
	const group = findGroup(commands, first)
	if (group.length === 0) return misuse(unknownCommand(commands, first))
	return readGroup(group, first, second === undefined ? ['--help'] : [second])
}

function unknownCommand(commands: readonly CommandSpec[], name: string): string {
	if (name.startsWith('-')) {
		return `hutong: there is no option ${name}${suggest(name, ['--help', '--version'])}; see hutong --help`
	}
	const names = [...new Set(commands.map((command) => command.name.split(' ')[0] ?? '')), 'help']
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
