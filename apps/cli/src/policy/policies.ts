import { getPreset, isPresetName, type Policy, type PolicyRefusal, parsePolicy } from '@hutong/link-policy'
import { readJsonFile } from '../read-json-file.ts'

/** A policy, why a document is none, or that there is no document. */
export type PolicyRead =
	| { readonly ok: true; readonly policy: Policy }
	| {
			readonly ok: false
			readonly problem: string
			readonly refusal: (Omit<PolicyRefusal, 'ok' | 'reason'> & { readonly reason: string }) | null
	  }

/** Reads a policy: a preset by its name, else a file. */
export function readPolicy(name: string): PolicyRead {
	if (isPresetName(name)) return { ok: true, policy: getPreset(name) }
	const json = readJsonFile(name)
	if (!json.ok) {
		const refusal = json.problem === 'is no JSON' ? { reason: 'not-json', path: '' } : null
		return { ok: false, problem: `${name} ${json.problem}`, refusal }
	}
	const read = parsePolicy(json.value)
	if (read.ok) return read
	const { reason, path } = read
	return { ok: false, problem: `${name} is not a policy: ${reason} at ${path || 'its top'}`, refusal: { reason, path } }
}

/** A policy every command but `check` needs before it can begin: what is wrong with it is how it was called. */
export function readPolicies(
	names: readonly string[],
): { readonly ok: true; readonly policies: readonly Policy[] } | { readonly ok: false; readonly problem: string } {
	const policies: Policy[] = []
	for (const name of names) {
		const read = readPolicy(name)
		if (!read.ok) return read
		policies.push(read.policy)
	}
	return { ok: true, policies }
}
