import type { CommandSpec } from '../command.ts'

/** Commands that share their first word: for each such word, the commands, with what stands behind it. */
export function groupsOf(
	commands: readonly CommandSpec[],
): ReadonlyMap<string, readonly (CommandSpec & { readonly second: string })[]> {
	const pairs = commands.flatMap((command) => {
		const [first = '', second] = command.name.split(' ')
		return second === undefined ? [] : [{ ...command, first, second }]
	})
	return Map.groupBy(pairs, ({ first }) => first)
}

/** The first words of commands, each once. */
export function firstWords(commands: readonly CommandSpec[]): readonly string[] {
	return [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))]
}

/** What a group of commands is for, in a list of commands. */
export function describeSeconds(seconds: readonly { readonly second: string }[]): string {
	return `Commands: ${seconds.map(({ second }) => second).join(', ')}`
}
