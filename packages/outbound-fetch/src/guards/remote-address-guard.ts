import { isSameAddress } from '../is-global-address.ts'
import type { Guard, SocketSubject } from './guard.ts'

/** Looks at the socket itself, before a byte is sent: it must be connected to the address that was checked. */
export const remoteAddressGuard: Guard<SocketSubject> = {
	name: 'remote-address',
	check({ pinned, remote, allowance, isReachable }) {
		if (remote !== null && isSameAddress(remote, pinned) && (allowance !== null || isReachable(remote))) return null
		return { reason: 'address_refused', detail: `connected to ${remote ?? 'nothing'} instead of ${pinned}` }
	},
}
