import type { AddressesSubject, Guard } from './guard.ts'

/** Demands that every address a name resolves to is public: one inner address among public ones is an attack. */
export const resolvedAddressGuard: Guard<AddressesSubject> = {
	name: 'resolved-address',
	check({ addresses, allowance, isReachable }) {
		if (allowance !== null) return null
		const inner = addresses.find((address) => !isReachable(address))
		if (inner === undefined) return null
		return { reason: 'address_refused', detail: `${inner} is not a public address` }
	},
}
