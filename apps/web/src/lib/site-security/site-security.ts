/** How a page is reached: encrypted, on this machine alone, or so that others on the way can read and change it. */
export type SiteSecurity = 'secure' | 'local' | 'insecure'

/** Reads from a URL how safe the way to it is. */
export function toSiteSecurity(url: string): SiteSecurity {
	if (!URL.canParse(url)) return 'insecure'
	const { protocol, hostname } = new URL(url)
	if (protocol === 'https:') return 'secure'
	return isThisMachine(hostname) ? 'local' : 'insecure'
}

function isThisMachine(hostname: string): boolean {
	return (
		hostname === 'localhost' ||
		hostname.endsWith('.localhost') ||
		hostname === '[::1]' ||
		/^127(\.\d+){3}$/.test(hostname)
	)
}
