import { toJudgedPath } from './judged-url.ts'
import { readMatch } from './parse-lists.ts'
import {
	type Read,
	readFields,
	readInstant,
	readList,
	readNumber,
	readOneOf,
	readString,
	refuse,
} from './parse-value.ts'
import type { Conditions, ConditionValues, Policy, Range, Rollout } from './policy.ts'

type Lists = Policy['lists']
type Readers = {
	readonly [Key in keyof ConditionValues]: (json: unknown, path: string, lists: Lists) => Read<ConditionValues[Key]>
}

const readers: Readers = {
	scene: among(['direct', 'group', 'broadcast']),
	category: among(['ecommerce', 'second-hand', 'content', 'finance', 'other']),
	platform: (json, path) => readList(json, path, readString),
	kind: among(['item', 'post', 'profile', 'shop', 'quote', 'code', 'miniprogram', 'page']),
	host: (json, path) => readList(json, path, readHostPattern),
	domain: (json, path) => readList(json, path, readHost),
	path: (json, path) => readList(json, path, readPathPrefix),
	list: (json, path, lists) => readList(json, path, (name, place) => readListName(name, place, lists)),
	scheme: among(['http', 'https']),
	warning: among(['punycode', 'look-alike', 'ip-address', 'insecure']),
	sender: (json, path) => readList(json, path, readString),
	senderRole: among(['operator', 'owner', 'member']),
	senderDays: readRange,
	hops: readRange,
	knownDays: readRange,
	time: readTime,
	groupSize: readRange,
	rollout: readRollout,
}

/** The fields a rule's `when` may have. */
export const conditionNames: readonly string[] = Object.keys(readers)

/** Reads the conditions of a rule. */
export function parseConditions(json: unknown, path: string, lists: Lists): Read<Conditions> {
	const fields = readFields(json, path, [], conditionNames)
	if (!fields.ok) return fields
	const conditions: Record<string, unknown> = {}
	for (const [name, read] of Object.entries(readers)) {
		if (!Object.hasOwn(fields.value, name)) continue
		const value: Read<unknown> = read(fields.value[name], `${path}.${name}`, lists)
		if (!value.ok) return value
		conditions[name] = value.value
	}
	// Each field was read by the reader `Readers` demands for it.
	return { ok: true, value: conditions as Conditions }
}

function among<const Value extends string>(values: readonly Value[]) {
	return (json: unknown, path: string): Read<readonly Value[]> =>
		readList(json, path, (entry, place) => readOneOf(entry, values, place))
}

function readHost(json: unknown, path: string): Read<string> {
	const match = readMatch(json, path)
	return match.ok && match.value.includes('/') ? refuse('invalid-host', path) : match
}

function readHostPattern(json: unknown, path: string): Read<string> {
	if (typeof json !== 'string' || !json.startsWith('*.')) return readHost(json, path)
	const host = readHost(json.slice(2), path)
	return host.ok ? { ok: true, value: `*.${host.value}` } : host
}

function readPathPrefix(json: unknown, path: string): Read<string> {
	if (typeof json !== 'string') return refuse('wrong-type', path)
	const url = `https://a.example${json}`
	if (!json.startsWith('/') || /[?#\s]/.test(json) || !URL.canParse(url)) return refuse('invalid-path', path)
	return { ok: true, value: toJudgedPath(new URL(url).pathname) }
}

function readListName(json: unknown, path: string, lists: Lists): Read<string> {
	if (typeof json !== 'string') return refuse('wrong-type', path)
	return Object.hasOwn(lists, json) ? { ok: true, value: json } : refuse('unknown-list', path)
}

function readTime(json: unknown, path: string): Read<{ readonly from?: string; readonly until?: string }> {
	const fields = readFields(json, path, [], ['from', 'until'])
	if (!fields.ok) return fields
	const { from, until } = fields.value
	const start = from === undefined ? undefined : readInstant(from, `${path}.from`)
	if (start !== undefined && !start.ok) return start
	const end = until === undefined ? undefined : readInstant(until, `${path}.until`)
	if (end !== undefined && !end.ok) return end
	return { ok: true, value: { ...(start && { from: start.value }), ...(end && { until: end.value }) } }
}

function readRange(json: unknown, path: string): Read<Range> {
	const fields = readFields(json, path, [], ['min', 'max'])
	if (!fields.ok) return fields
	const range = { min: 0, max: Number.MAX_SAFE_INTEGER }
	const { min, max } = fields.value
	const least = min === undefined ? undefined : readNumber(min, `${path}.min`, range)
	if (least !== undefined && !least.ok) return least
	const most = max === undefined ? undefined : readNumber(max, `${path}.max`, range)
	if (most !== undefined && !most.ok) return most
	return { ok: true, value: { ...(least && { min: least.value }), ...(most && { max: most.value }) } }
}

function readRollout(json: unknown, path: string): Read<Rollout> {
	const fields = readFields(json, path, ['percent', 'salt'], ['by'])
	if (!fields.ok) return fields
	const percent = readNumber(fields.value['percent'], `${path}.percent`, { min: 0, max: 100 })
	if (!percent.ok) return percent
	const salt = readString(fields.value['salt'], `${path}.salt`)
	if (!salt.ok) return salt
	const said = fields.value['by']
	const by = said === undefined ? undefined : readOneOf(said, ['conversation', 'user', 'domain'], `${path}.by`)
	if (by !== undefined && !by.ok) return by
	return { ok: true, value: { percent: percent.value, salt: salt.value, ...(by && { by: by.value }) } }
}
