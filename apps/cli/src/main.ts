import { readCommandLine } from './command-line.ts'
import { commands } from './commands.ts'
import { describeAll, describeCommand, describeGroup } from './help.ts'
import type { Io } from './io.ts'
import { readVersion } from './read-version.ts'

/** Exit code of a command line that cannot be understood. */
const misused = 2

/**
 * Runs one command line; what it ends with is the process's exit code.
 * @param words what stands behind `hutong`
 */
export async function main(words: readonly string[], io: Io = process): Promise<void> {
	endQuietly(io)
	process.exitCode = await run(words, io)
}

async function run(words: readonly string[], io: Io): Promise<number> {
	const line = readCommandLine(commands, words)
	if (line.kind === 'version') return say(io, `${readVersion()}\n`)
	if (line.kind === 'help') return say(io, line.command ? describeCommand(line.command) : describeAll(commands))
	if (line.kind === 'help-group') return say(io, describeGroup(line.group, line.commands))
	if (line.kind === 'misused') {
		io.stderr.write(line.problem === null ? describeAll(commands) : `${line.problem}\n`)
		return misused
	}
	const command = await line.command.load()
	return command(line.args, io).catch((cause: unknown) => giveUp(cause, line.command.name, io))
}

function say(io: Io, text: string): number {
	io.stdout.write(text)
	return 0
}

/** What the system refuses is told in one line; anything else is a defect and shows where. */
function giveUp(cause: unknown, name: string, io: Io): number {
	if (!(cause instanceof Error && 'syscall' in cause)) throw cause
	io.stderr.write(`hutong ${name}: ${cause.message}\n`)
	return 1
}

/** Whoever reads the output may have had enough, like `head`: that is no error. */
function endQuietly(io: Io): void {
	for (const stream of [io.stdout, io.stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EPIPE') throw error
			process.exit(0)
		})
	}
}
