import { decide } from '@hutong/link-policy'
import { createLinks } from '@hutong/links'
import type { Args } from '../command.ts'
import type { Io } from '../io.ts'
import { readHeldLists } from '../policy/held-lists.ts'
import { readPolicies } from '../policy/policies.ts'
import { createLineCount, readTaps, type TapLine } from '../policy/read-taps.ts'
import { readPlatforms } from '../read-platforms.ts'
import { writeOut } from '../write-out.ts'

/** Decides a tap for every line, as the server would with this policy. */
export async function runPolicyDecide(args: Args, io: Io): Promise<number> {
	const settings = readSettings(args)
	if (!settings.ok) {
		io.stderr.write(`hutong policy decide: ${settings.problem}\n`)
		return 2
	}
	const { policy, platforms, lists } = settings
	if (io.stdin.isTTY)
		io.stderr.write('hutong policy decide: reading what you type; Ctrl+D on a line of its own ends it\n')
	const toAnswer = (tap: TapLine) => {
		if (!tap.ok) return { error: tap.error }
		const { outcome, reason, rule } = decide(policy, tap.request, { lists })
		return { outcome, reason, rule: rule.id }
	}
	const lines = createLineCount()
	for await (const batch of readTaps(io.stdin, createLinks({ platforms }))) {
		lines.add(batch)
		await writeOut(io.stdout, batch.map((tap) => `${JSON.stringify(toAnswer(tap))}\n`).join(''))
	}
	const problem = lines.toProblem()
	if (problem === null) return 0
	io.stderr.write(`hutong policy decide: ${problem}\n`)
	return 1
}

function readSettings(args: Args) {
	const [name] = args.values.get('policy') ?? []
	if (name === undefined) return { ok: false, problem: '--policy is missing: --policy FILE' } as const
	if (!args.switches.has('jsonl')) return { ok: false, problem: '--jsonl is missing: it reads one tap a line' } as const
	const read = readPolicies([name])
	if (!read.ok) return read
	const platforms = readPlatforms(args)
	if (!platforms.ok) return platforms
	const held = readHeldLists(args, read.policies)
	const [policy] = read.policies
	if (!held.ok || policy === undefined) return held.ok ? ({ ok: false, problem: 'there is no policy' } as const) : held
	return { ok: true, policy, platforms: platforms.platforms, lists: held.lists } as const
}
