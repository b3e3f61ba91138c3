/**
 * Reads a mail address somebody left: one address, its domain as mail servers know it.
 * @returns null where it is none, such as several or one with a line break in it
 */
export function parseContact(input: string): string | null {
	const [, local = '', domain = ''] = /^([^\s@<>()[\]\\,;:"]{1,64})@([^\s@/?#:[\]\\]{3,190})$/u.exec(input.trim()) ?? []
	if (local === '' || /[\p{C}]/u.test(local) || local.startsWith('.') || local.endsWith('.')) return null
	if (!URL.canParse(`https://${domain}/`)) return null
	const { hostname } = new URL(`https://${domain}/`)
	return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(hostname) ? `${local}@${hostname}` : null
}
