import september from '../presets/2021-09-17.json' with { type: 'json' }
import november from '../presets/2021-11-29.json' with { type: 'json' }
import open from '../presets/open.json' with { type: 'json' }
import strict from '../presets/strict.json' with { type: 'json' }
import { parsePolicy } from './parse-policy.ts'
import type { Policy } from './policy.ts'

/** The names of the presets: two days of history, the default, and the careful one. A page on each stands beside it in `presets/`. */
export const presetNames = ['2021-09-17', '2021-11-29', 'open', 'strict'] as const

/** A preset's name. */
export type PresetName = (typeof presetNames)[number]

/** The presets as documents: a base for an operator's own policy. */
export const presets: Readonly<Record<PresetName, unknown>> = {
	'2021-09-17': september,
	'2021-11-29': november,
	open,
	strict,
}

/** A preset, ready for `decide`. */
export function getPreset(name: PresetName): Policy {
	const read = parsePolicy(presets[name])
	if (!read.ok) throw new Error(`preset ${name} is broken: ${read.reason} at ${read.path}`)
	return read.policy
}

/** Whether a text names a preset. */
export function isPresetName(text: string): text is PresetName {
	return presetNames.some((name) => name === text)
}
