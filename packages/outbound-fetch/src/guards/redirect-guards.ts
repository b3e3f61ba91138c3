import type { Guard, RedirectSubject } from './guard.ts'

/** Ends a chain that is longer than the limit. */
export const redirectCountGuard: Guard<RedirectSubject> = {
	name: 'redirect-count',
	check({ visited, limits }) {
		if (visited.length <= limits.redirects) return null
		return { reason: 'too_many_redirects', detail: `more than ${limits.redirects}` }
	},
}

/** Ends a chain that comes back to a URL it has visited. */
export const redirectLoopGuard: Guard<RedirectSubject> = {
	name: 'redirect-loop',
	check({ to, visited }) {
		return visited.includes(to.href) ? { reason: 'redirect_loop', detail: 'visited before' } : null
	},
}

/** Refuses a step from https down to http, where anybody on the way could write the answer. */
export const downgradeGuard: Guard<RedirectSubject> = {
	name: 'downgrade',
	check({ from, to, toAllowance }) {
		if (from.protocol !== 'https:' || to.protocol === 'https:' || toAllowance !== null) return null
		return { reason: 'redirect_refused', detail: 'from https to http' }
	},
}

/** Refuses a public page that leads into an allowance: only its own hosts and people may. */
export const allowanceEntryGuard: Guard<RedirectSubject> = {
	name: 'allowance-entry',
	check({ fromAllowance, toAllowance }) {
		if (toAllowance === null || fromAllowance !== null) return null
		return { reason: 'redirect_refused', detail: `from outside into the allowance ${toAllowance.name}` }
	},
}
