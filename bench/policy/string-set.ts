import type { ListedUrl } from '@hutong/link-policy'

/** Looks a URL up in a `Set` of hosts and beginnings of URLs: every domain above the host, with every folder above the page. */
export function findInSet(listed: ReadonlySet<string>, { hostname, path }: ListedUrl): string | null {
	for (let host = hostname; ; host = host.slice(host.indexOf('.') + 1)) {
		if (listed.has(host)) return host
		for (let end = path.indexOf('/', 1); end !== -1; end = path.indexOf('/', end + 1)) {
			const folder = host + path.slice(0, end)
			if (listed.has(folder)) return folder
		}
		if (path !== '/' && listed.has(host + path)) return host + path
		if (!host.includes('.')) return null
	}
}
