import { getPreset, isPresetName, type Policy, parsePolicy, presetNames } from '@hutong/link-policy'
import type { Complain } from './config-problem.ts'
import { readJson } from './read-json.ts'

/** Reads which policy decides about links: a preset's name, or the path of a policy file. */
export function readPolicy(setting: string | undefined, complain: Complain): Policy {
	if (setting === undefined || setting === '') return getPreset('open')
	if (isPresetName(setting)) return getPreset(setting)
	const json = readJson(setting)
	if (!json.ok) {
		const names = presetNames.join(', ')
		complain(
			'config_policy_unknown',
			`HUTONG_POLICY is neither a preset (${names}) nor a file that can be read: ${setting}`,
		)
		return getPreset('open')
	}
	const read = parsePolicy(json.value)
	if (read.ok) return read.policy
	complain(
		'config_policy_invalid',
		`HUTONG_POLICY ${setting} is not a policy: ${read.reason} at ${read.path || 'its top'}`,
	)
	return getPreset('open')
}
