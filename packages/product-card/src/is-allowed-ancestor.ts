/**
 * Says whether a list of CSP sources, as written behind `frame-ancestors`, lets an ancestor frame a page.
 * Source: CSP Level 3, 6.7.2.8 “Does url match expression in origin with redirect count?”.
 */
export function isAllowedAncestor(sources: readonly string[], page: URL, ancestor: URL): boolean {
	return sources.some((source) => isMatch(source.toLowerCase(), page, ancestor))
}

function isMatch(source: string, page: URL, ancestor: URL): boolean {
	if (source === "'none'") return false
	if (source === '*') return isWeb(ancestor) || ancestor.protocol === page.protocol
	if (source === "'self'") return isMatch(page.origin, page, ancestor)
	if (/^[a-z][a-z\d+.-]*:$/.test(source)) return isSchemeMatch(source, ancestor.protocol)
	const parts = /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[a-z\d.-]+|\[[\d:a-f]+\])(?::(\d+|\*))?(?:\/.*)?$/.exec(
		source,
	)
	if (parts === null) return false
	const [, scheme, host = '', port] = parts
	return (
		isSchemeMatch(scheme ?? page.protocol, ancestor.protocol) &&
		isHostMatch(host, ancestor.hostname) &&
		isPortMatch(port, ancestor)
	)
}

function isWeb(url: URL): boolean {
	return url.protocol === 'http:' || url.protocol === 'https:'
}

/** What is allowed over http is allowed over https, and what over a socket also over what carries it. */
function isSchemeMatch(written: string, actual: string): boolean {
	return written === actual || (matchingSchemes.get(written)?.includes(actual) ?? false)
}

const matchingSchemes: ReadonlyMap<string, readonly string[]> = new Map([
	['http:', ['https:']],
	['ws:', ['http:', 'https:']],
	['wss:', ['https:']],
])

function isHostMatch(written: string, actual: string): boolean {
	if (written === '*') return true
	return written.startsWith('*.') ? actual.endsWith(written.slice(1)) : actual === written
}

function isPortMatch(written: string | undefined, ancestor: URL): boolean {
	const own = ancestor.protocol === 'https:' ? '443' : '80'
	const actual = ancestor.port === '' ? own : ancestor.port
	if (written === undefined) return actual === own
	return written === '*' || written === actual || (written === '80' && actual === '443')
}
