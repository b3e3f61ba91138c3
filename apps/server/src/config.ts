import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Policy } from '@hutong/link-policy'
import type { Platform } from '@hutong/links'
import type { Allowance } from '@hutong/outbound-fetch'
import type { Complain, ConfigProblem } from './config/config-problem.ts'
import { readCardsOff } from './config/read-cards-off.ts'
import { readDatabase } from './config/read-database.ts'
import { type DeskConfig, readDesk } from './config/read-desk.ts'
import { readMail } from './config/read-mail.ts'
import { readOperators } from './config/read-operators.ts'
import { readOrigin } from './config/read-origin.ts'
import { readPolicy } from './config/read-policy.ts'
import { readProxies } from './config/read-proxies.ts'
import { readQuotes } from './config/read-quotes.ts'
import { readSecret } from './config/read-secret.ts'
import { readAllowances, readFrames, readPlatforms, readSamples, readShops, type Sample } from './config/read-world.ts'
import { defaultLimits, type ServerLimits, scaleLimits } from './limits/server-limits.ts'
import type { CardSwitches } from './links/card-switches.ts'
import type { MailConfig } from './mail/index.ts'
import type { PartnerShop } from './orders/shop-keys.ts'
import type { QuotesConfig } from './quotes/index.ts'

/** All a server is told at its start. */
export type Config = {
	readonly mode: 'demo' | 'production'
	/** The origin people reach the server at. */
	readonly origin: string
	readonly listen: { readonly host: string; readonly port: number }
	/** A file, or a `postgres://` address. */
	readonly database: string
	readonly secret: string
	readonly policy: Policy
	/** Usernames of those who see the policy desk. */
	readonly operators: readonly string[]
	readonly desk: DeskConfig
	/** Which mail server sends for us; null where mails are shown to operators. */
	readonly mail: MailConfig | null
	/** What no cards are shown of. */
	readonly cardsOff: CardSwitches
	/** Platforms with hosts of this installation, as `createLinks` takes them. */
	readonly platforms: readonly Platform[]
	readonly allowances: readonly Allowance[]
	readonly shops: readonly PartnerShop[]
	/** Origins that may be framed although they are not https. */
	readonly frames: readonly string[]
	/** The day shops are asked about, `YYYY-MM-DD`; null for today. */
	readonly day: string | null
	/** Where bars of quotes come from; null where quotes are ordinary links. */
	readonly quotes: QuotesConfig | null
	readonly demo: { readonly samples: readonly Sample[] } | null
	/** Addresses and ranges of the proxies whose word about the caller's address is taken. */
	readonly trustProxy: string | false
	readonly limits: ServerLimits
	/** The built client; null when there is none. */
	readonly webRoot: string | null
	readonly logLevel: (typeof logLevels)[number]
}

export type ConfigRead =
	| { readonly ok: true; readonly config: Config }
	| { readonly ok: false; readonly problems: readonly ConfigProblem[] }

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** Reads the environment; a server that would not be safe gets no configuration but the list of what is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): ConfigRead {
	const problems: ConfigProblem[] = []
	const complain: Complain = (code, message) => problems.push({ code, message })
	const mode = readMode(env['HUTONG_MODE'], complain)
	const samples = readSamples(env['HUTONG_SAMPLES'], mode, complain)
	const quotes = {
		source: env['HUTONG_QUOTES_SOURCE'],
		origin: env['HUTONG_QUOTES_ORIGIN'],
		interval: env['HUTONG_QUOTES_INTERVAL'],
	}
	const deskSettings = {
		secondEye: env['HUTONG_POLICY_SECOND_EYE'],
		keptDays: env['HUTONG_DECISIONS_KEPT_DAYS'],
		listsFolder: env['HUTONG_LISTS_FOLDER'],
		safeBrowsing: env['HUTONG_SAFE_BROWSING'],
	}
	const origin = readOrigin(env['HUTONG_ORIGIN'], complain)
	const config: Config = {
		mode,
		origin,
		listen: { host: env['HUTONG_HOST'] || '127.0.0.1', port: readPort(env['HUTONG_PORT'], complain) },
		database: readDatabase(env['HUTONG_DATABASE'], complain),
		secret: readSecret(env['HUTONG_SECRET'], mode, complain),
		policy: readPolicy(env['HUTONG_POLICY'], complain),
		operators: readOperators(env['HUTONG_OPERATORS'], mode, complain),
		desk: readDesk(deskSettings, complain),
		mail: readMail({ url: env['HUTONG_SMTP_URL'], from: env['HUTONG_MAIL_FROM'], origin }, complain),
		cardsOff: readCardsOff(env['HUTONG_CARDS_OFF'], complain),
		platforms: readPlatforms(env['HUTONG_PLATFORMS'], complain),
		allowances: readAllowances(env['HUTONG_ALLOWANCES'], mode, complain),
		shops: readShops(env['HUTONG_SHOPS'], complain),
		frames: readFrames(env['HUTONG_FRAMES'], mode, complain),
		day: readDay(env['HUTONG_DAY'], mode, complain),
		quotes: readQuotes(quotes, mode, complain),
		demo: mode === 'demo' ? { samples } : null,
		trustProxy: readProxies(env['HUTONG_TRUST_PROXY'], complain),
		limits: readLimits(env['HUTONG_RATE_FACTOR'], complain),
		webRoot: findWebRoot(),
		logLevel: readLogLevel(env['HUTONG_LOG'], complain),
	}
	return problems.length === 0 ? { ok: true, config } : { ok: false, problems }
}

function readMode(setting: string | undefined, complain: Complain): 'demo' | 'production' {
	if (setting === 'demo') return 'demo'
	if (setting && setting !== 'production')
		complain('config_mode_unknown', `HUTONG_MODE is demo or production, not ${setting}`)
	return 'production'
}

function readPort(setting: string | undefined, complain: Complain): number {
	const port = Number(setting || 7700)
	if (!/^\d{1,5}$/.test(setting || '7700') || port > 65535)
		complain('config_port_invalid', `HUTONG_PORT is not a port: ${setting}`)
	return port
}

function readDay(setting: string | undefined, mode: 'demo' | 'production', complain: Complain): string | null {
	if (!setting) return null
	if (mode === 'production') complain('config_demo_in_production', 'HUTONG_DAY sets the clock of a demo')
	else if (!isDay(setting)) complain('config_day_invalid', `HUTONG_DAY is not a day such as 2022-01-27: ${setting}`)
	return setting
}

/** Whether a text is a day there is: `2022-02-30` is none. */
function isDay(text: string): boolean {
	const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
	return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function readLimits(setting: string | undefined, complain: Complain): ServerLimits {
	const factor = Number(setting || 1)
	if (factor >= 0.1 && factor <= 1000) return scaleLimits(defaultLimits, factor)
	complain('config_rate_invalid', `HUTONG_RATE_FACTOR is a number from 0.1 to 1000: ${setting}`)
	return defaultLimits
}

function readLogLevel(setting: string | undefined, complain: Complain): Config['logLevel'] {
	const level = logLevels.find((known) => known === (setting || 'info'))
	if (!level) complain('config_log_invalid', `HUTONG_LOG is one of ${logLevels.join(', ')}: ${setting}`)
	return level ?? 'info'
}

function findWebRoot(): string | null {
	const built = fileURLToPath(new URL('../../web/dist/', import.meta.url))
	return existsSync(`${built}index.html`) ? built : null
}
