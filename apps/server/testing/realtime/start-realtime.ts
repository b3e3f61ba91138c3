import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { issueTicket } from '../../src/actions/issue-ticket.ts'
import type { Store } from '../../src/db/index.ts'
import { defaultLimits, type ServerLimits } from '../../src/limits/server-limits.ts'
import { createTokenBuckets } from '../../src/limits/token-buckets.ts'
import { createAddressFinder, createHub, createSocketActions, serveSockets } from '../../src/realtime/index.ts'
import type { TestChat } from '../databases/test-chat.ts'
import type { BrowserPlace } from '../http/browser.ts'
import { connectDevice, type Device } from './device.ts'

export type RealtimeOptions = { readonly store?: Store; readonly limits?: Partial<ServerLimits> }

/** The realtime part of a server on its own, with its hub in view, and one person who comes with many sessions. */
export async function startRealtime(chat: TestChat, t: TestContext, options: RealtimeOptions = {}) {
	const store = options.store ?? chat.store
	const limits = { ...defaultLimits, ...options.limits }
	const broken: unknown[] = []
	const onError = (cause: unknown) => broken.push(cause)
	const hub = createHub({ store, mostEach: limits.sockets, onError })
	const sends = createTokenBuckets({ ...limits.sends, now: Date.now })
	const actions = createSocketActions({
		...{ store, hub, sends, onError, tools: chat.tools, send: chat.send, frames: limits.frames },
	})
	const http = createServer()
	const sockets = serveSockets(http, {
		...{ actions, limits, isOurs: () => true, findAddress: createAddressFinder(false), now: chat.tools.now },
	})
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
	t.after(async () => {
		await sockets.close()
		http.close()
	})
	// Listening on a port, never on a pipe.
	const place: BrowserPlace = { origin: 'http://chat.localhost', port: (http.address() as AddressInfo).port }
	const user = (await chat.addPerson()).id
	const signIn = () => chat.addSession(user)
	const hello = async (session: string): Promise<Device> => {
		const { ticket } = await issueTicket(chat.tools, { user, session })
		const device = await connectDevice(place)
		device.send({ type: 'hello', ticket, cursors: {} })
		return device
	}
	/** How many connections the server holds, sockets or not. */
	const countConnections = () =>
		new Promise<number>((resolve, reject) =>
			http.getConnections((error, count) => (error ? reject(error) : resolve(count))),
		)
	return { ...{ hub, signIn, hello, broken, place, countConnections } }
}
