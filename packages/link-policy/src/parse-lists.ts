import { displayHost } from '@hutong/links'
import { toJudgedPath } from './judged-url.ts'
import { parseOutsideList } from './parse-outside-list.ts'
import { isRecord, type Read, readFields, readInstant, readOneOf, refuse } from './parse-value.ts'
import type { ListEntry, Policy } from './policy.ts'
import { reasonCodes } from './reason.ts'

/** Reads the named lists: entries, or where they are kept. An entry is `"example.com/path"` or `{"match": "example.com", "reason": "fraud", "until": "…"}`. */
export function parseLists(json: unknown, path: string): Read<Policy['lists']> {
	if (!isRecord(json)) return refuse('not-an-object', path)
	const lists: [string, Policy['lists'][string]][] = []
	for (const [name, list] of Object.entries(json)) {
		const place = `${path}.${name}`
		const read = isRecord(list) ? parseOutsideList(list, place) : parseEntries(list, place)
		if (!read.ok) return read
		lists.push([name, read.value])
	}
	return { ok: true, value: Object.fromEntries(lists) }
}

function parseEntries(json: unknown, path: string): Read<readonly ListEntry[]> {
	if (!Array.isArray(json)) return refuse('wrong-type', path)
	const entries: ListEntry[] = []
	for (const [index, entry] of json.entries()) {
		const value = parseEntry(entry, `${path}[${index}]`)
		if (!value.ok) return value
		entries.push(value.value)
	}
	return { ok: true, value: entries }
}

/** Host, with or without port, then perhaps a path: in the spelling the rules compare. */
export function readMatch(json: unknown, path: string): Read<string> {
	if (typeof json !== 'string') return refuse('wrong-type', path)
	const [, name = '', port = '', rest = ''] = matchForm.exec(json) ?? []
	const url = `https://${name}${port}${rest}`
	// A host no URL is judged by would be a line that never speaks.
	if (name === '' || displayHost(url) === null) return refuse('invalid-host', path)
	const { hostname, pathname } = new URL(url)
	const number = port === '' ? '' : `:${Number(port.slice(1))}`
	return { ok: true, value: `${hostname.replace(/\.$/, '')}${number}${rest === '' ? '' : toJudgedPath(pathname)}` }
}

/** Name or address, port, path. */
const matchForm = /^(\[[0-9a-f:.]+\]|[^\s:/?#@\\[\]*]+)(:\d{1,5})?(\/[^\s?#\\]*)?$/i

function parseEntry(json: unknown, path: string): Read<ListEntry> {
	if (typeof json === 'string') return toEntry(readMatch(json, path), {})
	const fields = readFields(json, path, ['match'], ['reason', 'until'])
	if (!fields.ok) return fields
	const match = readMatch(fields.value['match'], `${path}.match`)
	const { reason, until } = fields.value
	const code = reason === undefined ? undefined : readOneOf(reason, reasonCodes, `${path}.reason`)
	if (code !== undefined && !code.ok) return code
	const end = until === undefined ? undefined : readInstant(until, `${path}.until`)
	if (end !== undefined && !end.ok) return end
	return toEntry(match, { ...(code && { reason: code.value }), ...(end && { until: end.value }) })
}

function toEntry(match: Read<string>, more: Omit<ListEntry, 'match'>): Read<ListEntry> {
	return match.ok ? { ok: true, value: { match: match.value, ...more } } : match
}
