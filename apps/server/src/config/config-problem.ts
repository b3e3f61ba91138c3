/** Why a server does not start: one line for each, all told at once. */
export const configCodes = [
	'config_mode_unknown',
	'config_origin_missing',
	'config_origin_invalid',
	'config_origin_insecure',
	'config_port_invalid',
	'config_database_missing',
	'config_database_not_writable',
	'config_secret_missing',
	'config_secret_weak',
	'config_policy_unknown',
	'config_policy_invalid',
	'config_operators_invalid',
	'config_second_eye_invalid',
	'config_decisions_kept_invalid',
	'config_lists_invalid',
	'config_safe_browsing_invalid',
	'config_cards_off_invalid',
	'config_platforms_invalid',
	'config_allowances_in_production',
	'config_allowances_invalid',
	'config_demo_in_production',
	'config_shops_invalid',
	'config_frames_invalid',
	'config_samples_invalid',
	'config_day_invalid',
	'config_quotes_invalid',
	'config_smtp_invalid',
	'config_proxy_invalid',
	'config_rate_invalid',
	'config_log_invalid',
] as const

export type ConfigProblem = { readonly code: (typeof configCodes)[number]; readonly message: string }

/** Collects what is wrong, so that an operator hears everything at once. */
export type Complain = (code: ConfigProblem['code'], message: string) => void
