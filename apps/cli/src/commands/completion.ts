import type { CommandSpec, RunCommand } from '../command.ts'
import { toBash } from '../completion/to-bash.ts'
import { toFish } from '../completion/to-fish.ts'
import { toZsh } from '../completion/to-zsh.ts'

const shells: Readonly<Record<string, typeof toBash>> = { bash: toBash, zsh: toZsh, fish: toFish }

/** Builds the command that prints the completion script of a shell for these commands. */
export function createCompletion(commands: readonly CommandSpec[]): RunCommand {
	return async ({ words: [shell = ''] }, { stdout }) => {
		stdout.write(shells[shell]?.(commands) ?? '')
		return 0
	}
}
