import type { Complain } from './config-problem.ts'

/** Reads who sees the policy desk: usernames with commas between them. In a demo Sam does, unless others are named. */
export function readOperators(
	setting: string | undefined,
	mode: 'demo' | 'production',
	complain: Complain,
): readonly string[] {
	if (setting === undefined) return mode === 'demo' ? ['sam'] : []
	const names = setting
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '')
	const wrong = names.filter((name) => !/^[a-zA-Z0-9_.]{3,30}$/.test(name))
	if (wrong.length > 0)
		complain('config_operators_invalid', `HUTONG_OPERATORS has names nobody can have: ${wrong.join(', ')}`)
	return names.map((name) => name.toLowerCase())
}
