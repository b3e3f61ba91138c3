import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Complain } from './config-problem.ts'

/** How the policy desk works. */
export type DeskConfig = {
	/** Whether somebody other than the publisher has to agree to new rules. */
	readonly secondEye: boolean
	/** Days the log of decisions is kept. */
	readonly decisionsKeptDays: number
	/** The only folder outside lists are read from; null where none are. */
	readonly listsFolder: string | null
	/** Where lists of prefixes are confirmed (Safe Browsing v5), with the operator's key in it; null where nobody is asked. */
	readonly safeBrowsing: string | null
}

type Settings = {
	readonly secondEye: string | undefined
	readonly keptDays: string | undefined
	readonly listsFolder: string | undefined
	readonly safeBrowsing: string | undefined
}

export function readDesk(settings: Settings, complain: Complain): DeskConfig {
	const secondEye = settings.secondEye || '0'
	if (!/^[01]$/.test(secondEye))
		complain('config_second_eye_invalid', `HUTONG_POLICY_SECOND_EYE is 1 or 0: ${secondEye}`)
	const days = settings.keptDays || '90'
	if (!/^\d{1,4}$/.test(days) || Number(days) < 1 || Number(days) > 3650)
		complain('config_decisions_kept_invalid', `HUTONG_DECISIONS_KEPT_DAYS is 1 to 3650 days: ${days}`)
	return {
		...{ secondEye: secondEye === '1', decisionsKeptDays: Number(days) },
		listsFolder: readFolder(settings.listsFolder, complain),
		safeBrowsing: readSafeBrowsing(settings.safeBrowsing, complain),
	}
}

function readFolder(setting: string | undefined, complain: Complain): string | null {
	if (!setting) return null
	if (statSync(setting, { throwIfNoEntry: false })?.isDirectory() !== true)
		complain('config_lists_invalid', `HUTONG_LISTS_FOLDER is no folder: ${setting}`)
	return resolve(setting)
}

/** What is wrong is told without the address: a key stands in it. */
function readSafeBrowsing(setting: string | undefined, complain: Complain): string | null {
	if (!setting) return null
	if (URL.parse(setting)?.protocol !== 'https:')
		complain('config_safe_browsing_invalid', 'HUTONG_SAFE_BROWSING is no https address')
	return setting
}
