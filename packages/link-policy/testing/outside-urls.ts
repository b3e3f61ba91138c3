import { readFileSync } from 'node:fs'
import { findOutside } from '@hutong/testing'

/** A case of `suites/ssrf`, with what a browser makes of it. */
export type SsrfVector = {
	readonly url: string
	/** Null when a browser takes it for no URL. */
	readonly whatwg: {
		readonly protocol: string
		readonly hostname: string
		readonly port: string
		readonly user: boolean
		readonly ipv4Internal?: boolean
	} | null
}

/** Where redirects of the vectors are followed from. */
export const base = 'https://www.whitelisteddomain.tld/'

/** The cases of `suites/ssrf/vectors.jsonl`; null when they are not here. */
export function readVectors(): readonly SsrfVector[] | null {
	const text = readOutside('ssrf/vectors.jsonl')
	return text === null
		? null
		: text
				.trim()
				.split('\n')
				.map((line): SsrfVector => JSON.parse(line))
}

/** Every URL, or what passes for one, of `suites/url` and `suites/ssrf`, hosts of `toascii.json` as URLs; null when they are not here. */
export function readOutsideUrls(): readonly string[] | null {
	const names = ['url/urltestdata.json', 'url/toascii.json', 'url/normalize-url.json', 'ssrf/blocked-urls.json']
	const [standard, hosts, normal, blocked] = names.map(readOutside)
	const google = readOutside('url/google-go-client-vectors.json')
	const vectors = readVectors()
	if (!standard || !hosts || !normal || !blocked || !google || vectors === null) return null
	return [
		...new Set([
			...readInputs(JSON.parse(standard)),
			...readInputs(JSON.parse(hosts)).map((host) => `https://${host}/x`),
			...readInputs(JSON.parse(normal).cases),
			...(JSON.parse(blocked) as { readonly urls: readonly string[] }).urls.map((url) => url.replace('{PORT}', '8080')),
			...Object.values(JSON.parse(google)).flatMap(readUrls),
			...vectors.flatMap(({ url }) => [url, URL.parse(url, base)?.href ?? url]),
		]),
	]
}

function readOutside(name: string): string | null {
	const file = findOutside(`suites/${name}`)
	return file === null ? null : readFileSync(file, 'utf8')
}

/** The `input` of each case; comments stand between them. */
function readInputs(cases: readonly (string | { readonly input: string })[]): readonly string[] {
	return cases.flatMap((one) => (typeof one === 'string' ? [] : [one.input]))
}

function readUrls(cases: unknown): readonly string[] {
	if (!Array.isArray(cases)) return []
	return cases.flatMap(({ url }: { readonly url?: unknown }) => (typeof url === 'string' ? [url] : []))
}
