import type { Io } from './io.ts'

/** One option of a command, as help, completion and parsing see it. */
export type OptionSpec = {
	/** What stands behind it, in capitals; a switch has none. `FILE` is completed as a path. */
	readonly value?: string
	/** One letter that says the same. */
	readonly short?: string
	/** Whether it may be given more than once. */
	readonly multiple?: boolean
	readonly summary: string
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** What was given, checked against the specification: a switch is there or not, the others have their values in order. */
export type Args = {
	readonly switches: ReadonlySet<string>
	readonly values: ReadonlyMap<string, readonly string[]>
	readonly words: readonly string[]
}

/** Does what the command is for. @returns the exit code: 0, 1 when it could not, 2 when it was called wrongly */
export type RunCommand = (args: Args, io: Io) => Promise<number>

/** A command; its code is loaded only when it runs. */
export type CommandSpec = {
	/** One word, or two: commands whose first word is the same belong together. */
	readonly name: string
	readonly summary: string
	/** What stands behind the options: each word's name; it must be given. */
	readonly words: readonly string[]
	/** What the word may be, where that is a choice. */
	readonly choices?: readonly string[]
	/** What a word may be besides the path of a file. */
	readonly named?: readonly string[]
	readonly options: OptionSpecs
	/** What help says beyond the options: behaviour, output, exit codes. */
	readonly more: string
	readonly load: () => Promise<RunCommand>
}

/** Options every command has. */
export const commonOptions: OptionSpecs = { help: { short: 'h', summary: 'Say what this does and how it is called' } }
