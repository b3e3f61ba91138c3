import type { Args } from '../command.ts'
import { followLink, readLinkSettings } from '../follow-link.ts'
import type { Io } from '../io.ts'
import { toHumanAnswer, toResolveAnswer } from '../to-resolve-answer.ts'

/** Follows a link as the server does and shows the way. */
export async function runResolve(args: Args, io: Io): Promise<number> {
	const settings = readLinkSettings(args)
	if (!settings.ok) {
		io.stderr.write(`hutong resolve: ${settings.problem}\n`)
		return 2
	}
	const { links, url } = settings
	if (url === null) {
		io.stderr.write('hutong resolve: link_code_only: Only the platform can resolve a bare share code\n')
		return 1
	}
	const { found } = await followLink(settings, url, true)
	if (args.switches.has('json')) io.stdout.write(`${JSON.stringify(toResolveAnswer(links, url, found))}\n`)
	else {
		const { way, problem } = toHumanAnswer(links, found)
		io.stdout.write(way)
		if (problem) io.stderr.write(`hutong resolve: ${problem}\n`)
	}
	return found.ok ? 0 : 1
}
