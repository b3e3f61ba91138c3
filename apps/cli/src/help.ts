import { type CommandSpec, commonOptions, type OptionSpec } from './command.ts'

/** What `hutong --help` says. */
export function describeAll(commands: readonly CommandSpec[]): string {
	const rows = commands.map(({ name, summary }) => [name, summary] as const)
	return `Usage: hutong COMMAND [OPTIONS]

Reads links as the Hutong chat reads them, tries its rules, and starts it.

Commands:
${toTable(rows)}

hutong COMMAND --help says more of each; hutong --version says which version this is.
Exit codes: 0 done, 1 could not be done, 2 called wrongly.
`
}

/** What `hutong GROUP --help` says. */
export function describeGroup(group: string, commands: readonly CommandSpec[]): string {
	return `Usage: hutong ${group} COMMAND [OPTIONS]

Commands:
${toTable(commands.map(({ name, summary }) => [name, summary] as const))}

hutong ${group} COMMAND --help says more of each.
`
}

/** What `hutong COMMAND --help` says. */
export function describeCommand(command: CommandSpec): string {
	const { name, summary, words, choices, more } = command
	const options = Object.entries({ ...command.options, ...commonOptions })
	const behind = words.map((word) => ` ${choices ? choices.join('|') : word}`).join('')
	return `Usage: hutong ${name} [OPTIONS]${behind}

${summary}.

Options:
${toTable(options.map(([option, spec]) => [toFlag(option, spec), spec.summary] as const))}

${more}
`
}

function toFlag(name: string, { value, short }: OptionSpec): string {
	return `${short ? `-${short}, ` : ''}--${name}${value === undefined ? '' : ` ${value}`}`
}

function toTable(rows: readonly (readonly [string, string])[]): string {
	const width = Math.max(...rows.map(([left]) => left.length))
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
