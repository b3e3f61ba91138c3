import { diffPolicies } from '@hutong/link-policy'
import type { Args } from '../command.ts'
import type { Io } from '../io.ts'
import { readPolicies } from '../policy/policies.ts'
import { toDiffText } from '../policy/to-diff-text.ts'
import { writeOut } from '../write-out.ts'

/** Says what differs between two policies. */
export async function runPolicyDiff(args: Args, io: Io): Promise<number> {
	const read = readPolicies(args.words)
	const [a, b] = read.ok ? read.policies : []
	if (!read.ok || a === undefined || b === undefined) {
		io.stderr.write(`hutong policy diff: ${read.ok ? 'two policies are compared' : read.problem}\n`)
		return 2
	}
	const diff = diffPolicies(a, b)
	await writeOut(io.stdout, args.switches.has('json') ? `${JSON.stringify(diff)}\n` : toDiffText(diff))
	return 0
}
