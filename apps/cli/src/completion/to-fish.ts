import { type CommandSpec, commonOptions, type OptionSpec } from '../command.ts'

/** A fish script that completes commands, options, choices and files, with what each is for. */
export function toFish(commands: readonly CommandSpec[]): string {
	const first = [
		'complete -c hutong -f',
		...commands.map(({ name, summary }) => offer(name, summary)),
		offer('help', 'Say what a command does'),
		"complete -c hutong -n __fish_use_subcommand -l help -s h -d 'Say what there is'",
		"complete -c hutong -n __fish_use_subcommand -l version -s V -d 'Say which version this is'",
		`complete -c hutong -n '__fish_seen_subcommand_from help' -a '${commands.map(({ name }) => name).join(' ')}'`,
	]
	return `# fish completion of hutong\n${[...first, ...commands.flatMap(linesOf)].join('\n')}\n`
}

function offer(name: string, summary: string): string {
	return `complete -c hutong -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`
}

function linesOf({ name, options, choices }: CommandSpec): readonly string[] {
	const start = `complete -c hutong -n '__fish_seen_subcommand_from ${name}'`
	const flags = Object.entries({ ...options, ...commonOptions }).map(
		([option, spec]) => `${start} -l ${option}${toFlags(spec)} -d ${quote(spec.summary)}`,
	)
	return choices ? [`${start} -a '${choices.join(' ')}'`, ...flags] : flags
}

function toFlags({ value, short }: OptionSpec): string {
	return `${short ? ` -s ${short}` : ''}${value === undefined ? '' : ' -r'}${value === 'FILE' ? ' -F' : ''}`
}

function quote(text: string): string {
	return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
