import { readFileSync } from 'node:fs'

/** Somebody a program may run as. */
export type SystemUser = { readonly uid: number; readonly gid: number }

/**
 * Whom programs that refuse to run as root are run as; null when we are not root ourselves.
 * @throws Error when root finds nobody else on this machine
 */
export function findUnprivilegedUser(): SystemUser | null {
	if (process.getuid?.() !== 0) return null
	const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
	for (const name of ['postgres', 'nobody']) {
		const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
		if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
	}
	throw new Error('root must not run it, and this machine has neither a user postgres nor a user nobody')
}
