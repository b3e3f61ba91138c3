import { isGlobalAddress, isSameAddress } from '../is-global-address.ts'
import type { Guard, SocketSubject } from './guard.ts'

/** Looks at the socket itself, before a byte is sent: it must be connected to the address that was checked. */
export const remoteAddressGuard: Guard<SocketSubject> = {
	name: 'remote-address',
	check({ pinned, remote, allowance }) {
		if (remote !== null && isSameAddress(remote, pinned) && (allowance !== null || isGlobalAddress(remote))) return null
		return { reason: 'address_refused', detail: `connected to ${remote ?? 'nothing'} instead of ${pinned}` }
	},
}
