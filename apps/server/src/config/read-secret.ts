import { randomBytes } from 'node:crypto'
import type { Complain } from './config-problem.ts'

const shortest = 32
const known =
	/change.?me|secret|password|example|default|hutong|keyboard|qwerty|0123456789|1234567890|abcdefgh|deadbeef/i

/** Reads what signs the sessions. A demo may do without: it then gets a new one at each start. */
export function readSecret(setting: string | undefined, mode: 'demo' | 'production', complain: Complain): string {
	if (!setting) {
		if (mode === 'demo') return randomBytes(32).toString('base64url')
		complain('config_secret_missing', 'HUTONG_SECRET is missing: make one with `openssl rand -base64 48`')
		return ''
	}
	if (setting.length < shortest)
		complain('config_secret_weak', `HUTONG_SECRET has ${setting.length} characters; it needs ${shortest} or more`)
	else if (isGuessable(setting))
		complain('config_secret_weak', 'HUTONG_SECRET can be guessed: make one with `openssl rand -base64 48`')
	return setting
}

function isGuessable(secret: string): boolean {
	return known.test(secret) || new Set(secret).size < 12 || /^(.{1,16}?)\1+$/.test(secret)
}
