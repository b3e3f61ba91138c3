import { type Platform, parsePlatforms } from '@hutong/links'
import type { Allowance } from '@hutong/outbound-fetch'
import { type Static, type TSchema, Type } from 'typebox'
import { Check } from 'typebox/value'
import type { PartnerShop } from '../orders/shop-keys.ts'
import type { Complain } from './config-problem.ts'
import { readJson } from './read-json.ts'
import { isLoopback } from './read-origin.ts'

const Allowances = Type.Array(
	Type.Object(
		{
			name: Type.String({ minLength: 1 }),
			host: Type.String({ minLength: 1 }),
			port: Type.Integer({ minimum: 1, maximum: 65535 }),
			scheme: Type.Optional(Type.Union([Type.Literal('http'), Type.Literal('https')])),
			address: Type.String({ minLength: 2 }),
		},
		{ additionalProperties: false },
	),
)
const Shops = Type.Array(
	Type.Object(
		{
			origin: Type.String({ minLength: 1 }),
			name: Type.String({ minLength: 1, maxLength: 200 }),
			platform: Type.Union([Type.String(), Type.Null()]),
		},
		{ additionalProperties: false },
	),
)
const Origins = Type.Array(Type.String({ minLength: 1 }))
const Samples = Type.Array(
	Type.Object(
		{
			platform: Type.String(),
			title: Type.Object(
				{ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
				{ additionalProperties: false },
			),
			state: Type.Union([
				Type.Literal('on_sale'),
				Type.Literal('sold_out'),
				Type.Literal('off_shelf'),
				Type.Literal('expired'),
			]),
			text: Type.String({ minLength: 1 }),
		},
		{ additionalProperties: false },
	),
)

/** Share texts a demo offers for pasting. */
export type Sample = Static<typeof Samples>[number]

/** Hosts beside the built-in ones that speak for a platform. */
export function readPlatforms(setting: string | undefined, complain: Complain): readonly Platform[] {
	if (!setting) return []
	const json = readJson(setting)
	const read = json.ok ? parsePlatforms(json.value) : { ok: false as const, reason: json.reason, path: '' }
	if (read.ok) return read.platforms
	complain('config_platforms_invalid', `HUTONG_PLATFORMS is refused: ${read.reason}${read.path && ` at ${read.path}`}`)
	return []
}

/** Inner hosts the server may fetch from: the sandbox's, and only in a demo. */
export function readAllowances(
	setting: string | undefined,
	mode: 'demo' | 'production',
	complain: Complain,
): readonly Allowance[] {
	if (!setting) return []
	if (mode === 'production') {
		complain('config_allowances_in_production', 'HUTONG_ALLOWANCES opens inner addresses: it is for demos only')
		return []
	}
	return readList(setting, Allowances, (message) =>
		complain('config_allowances_invalid', `HUTONG_ALLOWANCES ${message}`),
	)
}

/** Shops whose order webhooks are believed. */
export function readShops(setting: string | undefined, complain: Complain): readonly PartnerShop[] {
	if (!setting) return []
	const shops = readList(setting, Shops, (message) => complain('config_shops_invalid', `HUTONG_SHOPS ${message}`))
	checkOrigins(
		shops.map(({ origin }) => origin),
		(origin) => complain('config_shops_invalid', `HUTONG_SHOPS has an origin that is not a safe one: ${origin}`),
	)
	return shops
}

/** Origins the client may frame beside every https one. */
export function readFrames(
	setting: string | undefined,
	mode: 'demo' | 'production',
	complain: Complain,
): readonly string[] {
	if (!setting) return []
	if (mode === 'production') {
		complain('config_demo_in_production', 'HUTONG_FRAMES lets pages without https into the frame: it is for demos only')
		return []
	}
	const frames = readList(setting, Origins, (message) => complain('config_frames_invalid', `HUTONG_FRAMES ${message}`))
	checkOrigins(frames, (origin) => complain('config_frames_invalid', `HUTONG_FRAMES has no safe origin: ${origin}`))
	return frames
}

/** What a demo offers for pasting. */
export function readSamples(
	setting: string | undefined,
	mode: 'demo' | 'production',
	complain: Complain,
): readonly Sample[] {
	if (!setting) return []
	if (mode === 'production') {
		complain('config_demo_in_production', 'HUTONG_SAMPLES belongs to a demo')
		return []
	}
	return readList(setting, Samples, (message) => complain('config_samples_invalid', `HUTONG_SAMPLES ${message}`))
}

function readList<Schema extends TSchema>(
	setting: string,
	schema: Schema,
	complain: (message: string) => void,
): Static<Schema> | [] {
	const json = readJson(setting)
	if (!json.ok) complain(`cannot be read: ${json.reason}`)
	else if (Check(schema, json.value)) return json.value
	else complain('has another shape than its documentation says')
	return []
}

function checkOrigins(origins: readonly string[], complain: (origin: string) => void): void {
	for (const origin of origins) if (!isSafeOrigin(origin)) complain(origin)
}

function isSafeOrigin(origin: string): boolean {
	const url = URL.canParse(origin) ? new URL(origin) : null
	if (url?.origin !== origin) return false
	return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}
