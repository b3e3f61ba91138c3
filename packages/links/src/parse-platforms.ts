import { getDomain } from 'tldts'
import { checkPlatform, isAtOrBelow } from './check-platform.ts'
import { parsePlatform } from './parse-platform.ts'
import { isRecord, listOf, objectOf, type PlatformsRefusal, type Read, type Reader, refuse } from './parse-value.ts'
import type { ExtraHost, Platform } from './platform.ts'
import { builtInPlatforms } from './platforms/built-in.ts'
import { parseWebUrl } from './web-url.ts'
import { withHosts } from './with-hosts.ts'

const longest = 100

/**
 * Reads an operator's platforms from JSON (`schema/platform.schema.json`): a list, or `{ "platforms": [ … ] }`. An entry is a
 * complete platform of their own, or further hosts of a built-in one:
 * `{"extends":"taobao","hosts":[{"host":"taobao.localhost:7710","scheme":"http"}],"shortHosts":[]}`.
 */
export function parsePlatforms(
	json: unknown,
): { readonly ok: true; readonly platforms: readonly Platform[] } | PlatformsRefusal {
	const isWrapped = isRecord(json) && Object.hasOwn(json, 'platforms')
	const unknown = isWrapped ? Object.keys(json).find((key) => key !== '$schema' && key !== 'platforms') : undefined
	if (unknown !== undefined) return refuse('unknown-field', unknown)
	const list = isWrapped ? json['platforms'] : json
	const top = isWrapped ? 'platforms' : ''
	if (!Array.isArray(list)) return refuse('not-a-list', top)
	if (list.length > longest) return refuse('too-long', top)
	const platforms: Platform[] = []
	for (const [index, entry] of list.entries()) {
		const read = parseEntry(entry, `${top}[${index}]`, platforms)
		if (!read.ok) return read
		platforms.push(read.value)
	}
	return { ok: true, platforms }
}

function parseEntry(json: unknown, path: string, before: readonly Platform[]): Read<Platform> {
	if (!isRecord(json)) return refuse('not-an-object', path)
	return Object.hasOwn(json, 'extends') ? parseExtension(json, path, before) : parseOwn(json, path, before)
}

const extension = objectOf(
	{ extends: (json) => ({ ok: true, value: json }) },
	{ hosts: listOf(parseHost, { max: longest }), shortHosts: listOf(parseHost, { max: longest }) },
)

function parseExtension(json: unknown, path: string, before: readonly Platform[]): Read<Platform> {
	const read = extension(json, path)
	if (!read.ok) return read
	const { hosts = [], shortHosts = [] } = read.value
	const platform = builtInPlatforms.find(({ id }) => id === read.value.extends)
	if (platform === undefined) return refuse('unknown-platform', `${path}.extends`)
	if (before.some(({ id }) => id === platform.id)) return refuse('duplicate-id', `${path}.extends`)
	for (const [name, list] of Object.entries({ hosts, shortHosts })) {
		const at = list.findIndex(({ host }) => isTaken(bare(host), others(platform.id, before)))
		if (at !== -1) return refuse('taken-host', `${path}.${name}[${at}].host`)
	}
	return { ok: true, value: withHosts(platform, { hosts, shortHosts }) }
}

function parseOwn(json: unknown, path: string, before: readonly Platform[]): Read<Platform> {
	const read = parsePlatform(json, path)
	if (!read.ok) return read
	const platform = read.value
	const known = [...builtInPlatforms, ...before]
	if (known.some(({ id }) => id === platform.id)) return refuse('duplicate-id', `${path}.id`)
	for (const [index, domain] of platform.domains.entries()) {
		// A domain under which anybody may register would be everybody's.
		if (getDomain(domain, { allowPrivateDomains: true }) === null || domain.includes(':'))
			return refuse('invalid-host', `${path}.domains[${index}]`)
		if (isTaken(domain, known)) return refuse('taken-host', `${path}.domains[${index}]`)
	}
	const labels = new Set(known.flatMap((other) => other.labels.map(({ name }) => name)))
	const taken = platform.labels.findIndex(({ name }) => labels.has(name.trim()))
	if (taken !== -1) return refuse('taken-label', `${path}.labels[${taken}].name`)
	return checkPlatform(platform, path) ?? read
}

/** Whether a host, or one above or below it, is another platform's. */
function isTaken(host: string, platforms: readonly Platform[]): boolean {
	return platforms.some(({ domains, extraHosts = [], extraShortHosts = [] }) =>
		[...domains, ...[...extraHosts, ...extraShortHosts].map((extra) => bare(extra.host))].some(
			(own) => isAtOrBelow(host, own) || isAtOrBelow(own, host),
		),
	)
}

/** What an extended platform's hosts must keep clear of: the built-in platforms and those of the operator's own. Extended ones may share theirs. */
function others(id: string, before: readonly Platform[]): readonly Platform[] {
	const own = before.filter((platform) => !builtInPlatforms.some((builtIn) => builtIn.id === platform.id))
	return [...builtInPlatforms.filter((platform) => platform.id !== id), ...own]
}

function bare(host: string): string {
	return host.replace(/:\d+$/, '')
}

const anyValue: Reader<unknown> = (json) => ({ ok: true, value: json })
const hostFields = objectOf({ host: anyValue }, { scheme: anyValue })

function parseHost(json: unknown, path: string): Read<ExtraHost> {
	const read = hostFields(json, path)
	if (!read.ok) return read
	const { host, scheme = 'https' } = read.value
	if (scheme !== 'http' && scheme !== 'https') return refuse('invalid-scheme', `${path}.scheme`)
	if (typeof host !== 'string' || parseWebUrl(`${scheme}://${host}/`)?.host !== host)
		return refuse('invalid-host', `${path}.host`)
	return { ok: true, value: { host, scheme } }
}
