import { open } from 'node:fs/promises'
import { type PolicyRequest, replay } from '@hutong/link-policy'
import { createLinks } from '@hutong/links'
import type { Args } from '../command.ts'
import type { Io } from '../io.ts'
import { readHeldLists } from '../policy/held-lists.ts'
import { readPolicies } from '../policy/policies.ts'
import { createLineCount, readTaps } from '../policy/read-taps.ts'
import { toTryText } from '../policy/to-try-text.ts'
import { readPlatforms } from '../read-platforms.ts'
import { writeOut } from '../write-out.ts'

/** Says what a proposed policy would change, over a log of taps. */
export async function runPolicyTry(args: Args, io: Io): Promise<number> {
	const settings = readSettings(args)
	const log = settings.ok ? await openLog(settings.log, io) : null
	if (!settings.ok || log === null) {
		io.stderr.write(`hutong policy try: ${settings.ok ? `--log ${settings.log} cannot be read` : settings.problem}\n`)
		return 2
	}
	const lines = createLineCount()
	const requests: PolicyRequest[] = []
	for await (const batch of readTaps(log, createLinks({ platforms: settings.platforms }))) {
		lines.add(batch)
		for (const tap of batch) if (tap.ok) requests.push(tap.request)
	}
	const found = replay(settings.current, settings.proposed, requests, { lists: settings.lists })
	await writeOut(io.stdout, args.switches.has('json') ? `${JSON.stringify(found)}\n` : toTryText(settings, found))
	const problem = lines.toProblem()
	if (problem === null) return 0
	io.stderr.write(`hutong policy try: ${problem}\n`)
	return 1
}

async function openLog(name: string, { stdin }: Io): Promise<AsyncIterable<Uint8Array> | null> {
	if (name === '-') return stdin
	try {
		const file = await open(name)
		if ((await file.stat()).isFile()) return file.createReadStream()
		await file.close()
		return null
	} catch {
		return null
	}
}

function readSettings(args: Args) {
	const [name] = args.values.get('policy') ?? []
	const [log] = args.values.get('log') ?? []
	const [against = 'open'] = args.values.get('against') ?? []
	if (name === undefined) return { ok: false, problem: '--policy is missing: --policy FILE' } as const
	if (log === undefined) return { ok: false, problem: '--log is missing: --log FILE' } as const
	const read = readPolicies([against, name])
	if (!read.ok) return read
	const [current, proposed] = read.policies
	const platforms = readPlatforms(args)
	if (!platforms.ok) return platforms
	const held = readHeldLists(args, read.policies)
	if (!held.ok) return held
	if (current === undefined || proposed === undefined)
		return { ok: false, problem: 'two policies are compared' } as const
	return { ok: true, current, proposed, log, platforms: platforms.platforms, lists: held.lists } as const
}
