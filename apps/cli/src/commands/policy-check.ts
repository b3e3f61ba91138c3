import { checkCriteria, type Policy } from '@hutong/link-policy'
import type { Args } from '../command.ts'
import type { Io } from '../io.ts'
import { readPolicy } from '../policy/policies.ts'
import { toCheckText } from '../policy/to-check-text.ts'
import { readPlatforms } from '../read-platforms.ts'
import { writeOut } from '../write-out.ts'

/** Says whether a document is a policy, and what it breaks of the three criteria. */
export async function runPolicyCheck(args: Args, io: Io): Promise<number> {
	const [name = ''] = args.words
	const platforms = readPlatforms(args)
	const read = readPolicy(name)
	const problem = platforms.ok ? (read.ok || read.refusal ? null : read.problem) : platforms.problem
	if (problem !== null || !platforms.ok) {
		io.stderr.write(`hutong policy check: ${problem}\n`)
		return 2
	}
	const isJson = args.switches.has('json')
	if (!read.ok) {
		const answer = { ok: false, policy: null, problem: read.refusal, criteria: null }
		await writeOut(io.stdout, isJson ? `${JSON.stringify(answer)}\n` : `${read.problem}\n`)
		return 1
	}
	const criteria = checkCriteria(read.policy, { platforms: platforms.platforms, at: new Date().toISOString() })
	const answer = { ok: criteria.ok, policy: toName(read.policy), problem: null, criteria }
	await writeOut(io.stdout, isJson ? `${JSON.stringify(answer)}\n` : toCheckText(read.policy, criteria))
	return criteria.ok ? 0 : 1
}

function toName({ name, version }: Policy) {
	return { name, version }
}
