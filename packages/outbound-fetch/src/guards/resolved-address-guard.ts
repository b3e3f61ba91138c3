import { isGlobalAddress } from '../is-global-address.ts'
import type { AddressesSubject, Guard } from './guard.ts'

/** Demands that every address a name resolves to is public: one inner address among public ones is an attack. */
export const resolvedAddressGuard: Guard<AddressesSubject> = {
	name: 'resolved-address',
	check({ addresses, allowance }) {
		if (allowance !== null) return null
		const inner = addresses.find((address) => !isGlobalAddress(address))
		if (inner === undefined) return null
		return { reason: 'address_refused', detail: `${inner} is not a public address` }
	},
}
