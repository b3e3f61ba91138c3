import { type CommandSpec, commonOptions, type OptionSpec } from '../command.ts'
import { describeSeconds, firstWords, groupsOf } from './group-commands.ts'

/** A fish script that completes commands, options, choices and files, with what each is for. */
export function toFish(commands: readonly CommandSpec[]): string {
	const first = [
		'complete -c hutong -f',
		...commands.flatMap(({ name, summary }) => (name.includes(' ') ? [] : offer(name, summary))),
		...[...groupsOf(commands)].flatMap(([name, seconds]) => [
			offer(name, describeSeconds(seconds)),
			...seconds.map(({ second, summary }) => offerSecond(name, seconds, second, summary)),
		]),
		offer('help', 'Say what a command does'),
		"complete -c hutong -n __fish_use_subcommand -l help -s h -d 'Say what there is'",
		"complete -c hutong -n __fish_use_subcommand -l version -s V -d 'Say which version this is'",
		`complete -c hutong -n '__fish_seen_subcommand_from help' -a '${firstWords(commands).join(' ')}'`,
	]
	return `# fish completion of hutong\n${[...first, ...commands.flatMap(linesOf)].join('\n')}\n`
}

function offer(name: string, summary: string): string {
	return `complete -c hutong -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`
}

function offerSecond(
	name: string,
	seconds: readonly { readonly second: string }[],
	second: string,
	summary: string,
): string {
	const others = seconds.map((one) => one.second).join(' ')
	const when = `__fish_seen_subcommand_from ${name}; and not __fish_seen_subcommand_from ${others}`
	return `complete -c hutong -n '${when}' -a ${second} -d ${quote(summary)}`
}

function linesOf({ name, options, choices, named }: CommandSpec): readonly string[] {
	const when = name
		.split(' ')
		.map((word) => `__fish_seen_subcommand_from ${word}`)
		.join('; and ')
	const start = `complete -c hutong -n '${when}'`
	const flags = Object.entries({ ...options, ...commonOptions }).map(
		([option, spec]) => `${start} -l ${option}${toFlags(spec)} -d ${quote(spec.summary)}`,
	)
	if (named) return [`${start} -F -a '${named.join(' ')}'`, ...flags]
	return choices ? [`${start} -a '${choices.join(' ')}'`, ...flags] : flags
}

function toFlags({ value, short }: OptionSpec): string {
	return `${short ? ` -s ${short}` : ''}${value === undefined ? '' : ' -r'}${value === 'FILE' ? ' -F' : ''}`
}

function quote(text: string): string {
	return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
