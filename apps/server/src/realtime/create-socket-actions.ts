import type { ActionTools } from '../actions/action-tools.ts'
import { spendTicket } from '../actions/issue-ticket.ts'
import { moveRead } from '../actions/move-read.ts'
import type { Sender } from '../actions/send-message.ts'
import type { Store } from '../db/index.ts'
import type { Rate } from '../limits/server-limits.ts'
import { createTokenBuckets, type TokenBuckets } from '../limits/token-buckets.ts'
import type { SocketActions } from './conversation-socket.ts'
import { greet } from './greet.ts'
import type { Hub } from './hub.ts'

export type SocketActionParts = {
	readonly store: Store
	readonly hub: Hub
	readonly tools: ActionTools
	readonly send: Sender
	/** The same buckets HTTP takes from. */
	readonly sends: TokenBuckets
	/** Frames that are not messages, by person. */
	readonly frames: Rate
	readonly onError: (cause: unknown) => void
}

/** Ties what sockets ask for to the actions HTTP uses too. */
export function createSocketActions(parts: SocketActionParts): SocketActions {
	const { store, hub, tools } = parts
	const frames = createTokenBuckets({ ...parts.frames, now: tools.now })
	return {
		spendTicket: (ticket) => spendTicket(tools, ticket),
		greet: (connection, hello) => greet(connection, hello, { store, hub }),
		send: (user, { conversation, clientId, text }) => parts.send(user, { conversation, clientId, text }),
		moveRead: (user, { conversation, readCount }) => moveRead(tools, user, { conversation, readCount }),
		limit: (user, frame) => (frame.type === 'send' ? parts.sends : frames).take(user),
		gone: (connection) => hub.remove(connection),
		onError: parts.onError,
	}
}
