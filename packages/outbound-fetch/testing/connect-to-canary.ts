import { type Connect, connectToAddress } from '../src/connect-pinned.ts'
import type { Canary } from './start-canary.ts'

/** A connect that brings every socket to the canary, writes down the address asked for, and claims to be there. */
export function createCanaryConnect(canary: Canary): { readonly connect: Connect; readonly asked: string[] } {
	const asked: string[] = []
	const connect: Connect = async ({ address, signal }) => {
		asked.push(address)
		const { socket } = await connectToAddress({ address: '127.0.0.1', port: canary.port, signal })
		return { socket, remoteAddress: address }
	}
	return { connect, asked }
}
