import { type PolicyRequest, parseInstant } from '@hutong/link-policy'
import type { Links } from '@hutong/links'
import type { Line } from '../read-lines.ts'

/** Why a line of taps cannot be decided; listed in docs/cli.md. */
export type TapProblem =
	| { readonly code: 'json_invalid' | 'not_an_object' | 'line_too_long' }
	| { readonly code: 'field_invalid'; readonly field: string }

export type TapRead =
	| { readonly ok: true; readonly request: PolicyRequest }
	| { readonly ok: false; readonly problem: TapProblem }

type Fields = Readonly<Record<string, unknown>>

/** Reads a line as a tap. What it does not say of the link, `links` does; a tap without a time happens `now`. Other fields are passed over. */
export function parseTap(line: Line, links: Links, now: string): TapRead {
	if (line === null) return { ok: false, problem: { code: 'line_too_long' } }
	const fields = parseObject(line)
	if (typeof fields === 'string') return { ok: false, problem: { code: fields } }
	const wrong = Object.entries(fieldChecks).find(([name, isRight]) => !isRight(fields[name]))
	if (wrong) return { ok: false, problem: { code: 'field_invalid', field: wrong[0] } }
	return { ok: true, request: toRequest(fields as TapFields, links, now) } // each field was just checked
}

function parseObject(line: string): Fields | 'json_invalid' | 'not_an_object' {
	try {
		const value: unknown = JSON.parse(line)
		return isRecord(value) ? value : 'not_an_object'
	} catch {
		return 'json_invalid'
	}
}

type TapFields = Omit<Partial<PolicyRequest>, 'sender'> &
	Pick<PolicyRequest, 'url' | 'scene'> & {
		readonly sender?:
			| string
			| { readonly id?: string; readonly role?: PolicyRequest['senderRole']; readonly days?: number }
	}

type Is = (value: unknown) => boolean

const isText: Is = (value) => typeof value === 'string'
const isCount: Is = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isInstant: Is = (value) => typeof value === 'string' && parseInstant(value) !== null
const isDays: Is = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0
const isOneOf =
	(...values: readonly unknown[]): Is =>
	(value) =>
		values.includes(value)
const orNone =
	(is: Is): Is =>
	(value) =>
		value === undefined || value === null || is(value)
const isRole = isOneOf('operator', 'owner', 'member')

const fieldChecks: Readonly<Record<string, Is>> = {
	url: isText,
	scene: isOneOf('direct', 'group', 'broadcast'),
	category: orNone(isOneOf('ecommerce', 'second-hand', 'content', 'finance', 'other')),
	platform: orNone(isText),
	kind: orNone(isOneOf('item', 'post', 'profile', 'shop', 'quote', 'code', 'miniprogram', 'page')),
	at: orNone(isInstant),
	sender: orNone((value) => isText(value) || isSender(value)),
	hops: orNone((value) => Array.isArray(value) && value.every(isText)),
	groupSize: orNone(isCount),
	firstSeen: orNone(isInstant),
	user: orNone(isText),
	conversation: orNone(isText),
	key: orNone(isText),
}

function isSender(value: unknown): boolean {
	return (
		isRecord(value) && orNone(isText)(value['id']) && orNone(isRole)(value['role']) && orNone(isDays)(value['days'])
	)
}

function isRecord(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toRequest(fields: TapFields, links: Links, now: string): PolicyRequest {
	const { url, scene, hops, at, groupSize, firstSeen, user, conversation, key } = fields
	const identity = links.identify(url)
	const sender = typeof fields.sender === 'string' ? { id: fields.sender } : (fields.sender ?? {})
	return {
		scene,
		url,
		hops: hops ?? [],
		// Null is said, and says that there is none.
		platform: fields.platform === undefined ? (identity?.platform ?? null) : fields.platform,
		category: fields.category === undefined ? findCategory(fields, links) : fields.category,
		kind: fields.kind ?? identity?.kind ?? 'page',
		at: at ?? now,
		...given({ sender: sender.id, senderRole: sender.role, senderDays: sender.days }),
		...given({ groupSize, firstSeen, user, conversation, key }),
	}
}

/** What the URL says, or else the platform it is said to be of. */
function findCategory({ url, platform }: TapFields, links: Links): PolicyRequest['category'] {
	const identity = links.identify(url)
	if (platform === undefined || platform === identity?.platform) return identity?.category ?? null
	return platform === null ? null : (links.platform(platform)?.category ?? null)
}

/** Without what is not known. */
function given<Value extends object>(values: Value): { [Key in keyof Value]?: NonNullable<Value[Key]> } {
	// Only values that are there are left.
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as {
		[Key in keyof Value]?: NonNullable<Value[Key]>
	}
}
