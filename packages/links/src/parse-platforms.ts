import { parseWebUrl } from './parse-web-url.ts'
import type { ExtraHost, Platform } from './platform.ts'
import { builtInPlatforms } from './platforms/built-in.ts'
import { withHosts } from './with-hosts.ts'

/** Why a document of platforms is refused, and where: `[0].hosts[1].host`. */
export type PlatformsRefusal = {
	readonly ok: false
	readonly reason:
		| 'not-a-list'
		| 'not-an-object'
		| 'unknown-field'
		| 'unknown-platform'
		| 'invalid-host'
		| 'invalid-scheme'
	readonly path: string
}

type Refused = PlatformsRefusal
type Result<Value> = { readonly ok: true; readonly value: Value } | Refused

/**
 * Reads an operator's extra hosts from JSON:
 * `[{"extends":"taobao","hosts":[{"host":"taobao.localhost:7710","scheme":"http"}],"shortHosts":[{"host":"m.tb.localhost:7710","scheme":"http"}]}]`.
 */
export function parsePlatforms(
	json: unknown,
): { readonly ok: true; readonly platforms: readonly Platform[] } | PlatformsRefusal {
	if (!Array.isArray(json)) return refuse('not-a-list', '')
	const platforms: Platform[] = []
	for (const [index, entry] of json.entries()) {
		const read = parseEntry(entry, `[${index}]`)
		if (!read.ok) return read
		platforms.push(read.value)
	}
	return { ok: true, platforms }
}

function parseEntry(json: unknown, path: string): Result<Platform> {
	if (!isRecord(json)) return refuse('not-an-object', path)
	const unknown = Object.keys(json).find((key) => !['extends', 'hosts', 'shortHosts'].includes(key))
	if (unknown !== undefined) return refuse('unknown-field', `${path}.${unknown}`)
	const platform = builtInPlatforms.find(({ id }) => id === json['extends'])
	if (platform === undefined) return refuse('unknown-platform', `${path}.extends`)
	const hosts = parseHosts(json['hosts'] ?? [], `${path}.hosts`)
	if (!hosts.ok) return hosts
	const shortHosts = parseHosts(json['shortHosts'] ?? [], `${path}.shortHosts`)
	if (!shortHosts.ok) return shortHosts
	return { ok: true, value: withHosts(platform, { hosts: hosts.value, shortHosts: shortHosts.value }) }
}

function parseHosts(json: unknown, path: string): Result<readonly ExtraHost[]> {
	if (!Array.isArray(json)) return refuse('not-a-list', path)
	const hosts: ExtraHost[] = []
	for (const [index, entry] of json.entries()) {
		const read = parseHost(entry, `${path}[${index}]`)
		if (!read.ok) return read
		hosts.push(read.value)
	}
	return { ok: true, value: hosts }
}

function parseHost(json: unknown, path: string): Result<ExtraHost> {
	if (!isRecord(json)) return refuse('not-an-object', path)
	const unknown = Object.keys(json).find((key) => key !== 'host' && key !== 'scheme')
	if (unknown !== undefined) return refuse('unknown-field', `${path}.${unknown}`)
	const { host, scheme = 'https' } = json
	if (scheme !== 'http' && scheme !== 'https') return refuse('invalid-scheme', `${path}.scheme`)
	if (typeof host !== 'string' || parseWebUrl(`${scheme}://${host}/`)?.host !== host)
		return refuse('invalid-host', `${path}.host`)
	return { ok: true, value: { host, scheme } }
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
	return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function refuse(reason: PlatformsRefusal['reason'], path: string): PlatformsRefusal {
	return { ok: false, reason, path }
}
