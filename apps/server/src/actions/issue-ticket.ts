import { createHash, randomBytes } from 'node:crypto'
import type { SocketTicket } from '@hutong/protocol'
import { addTicket, type TicketHolder, takeTicket } from '../db/index.ts'
import type { ActionTools } from './action-tools.ts'

/** How long a ticket waits for its socket, in milliseconds. */
const ticketLife = 30_000

/** Gives somebody signed in a ticket that opens one socket, once. */
export async function issueTicket(tools: ActionTools, holder: TicketHolder): Promise<SocketTicket> {
	const ticket = randomBytes(24).toString('base64url')
	const expiresAt = tools.now() + ticketLife
	await tools.writes.run((write) => addTicket(write.db, { ...holder, hash: toHash(ticket), expiresAt }))
	return { ticket, expiresAt }
}

/** Spends a ticket; null when it is unknown, spent or too old. */
export function spendTicket(tools: ActionTools, ticket: string): Promise<TicketHolder | null> {
	return tools.writes.run((write) => takeTicket(write.db, toHash(ticket), tools.now()))
}

function toHash(ticket: string): string {
	return createHash('sha256').update(ticket).digest('base64url')
}
