import { createHash } from 'node:crypto'
import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

export type OpenTokenRow = {
	readonly user: string
	readonly conversation: string
	readonly shopOrigin: string
	/** Until when new orders may come with it; an order it brought is told of for longer. */
	readonly expiresAt: number
}

/** How long after its end a token still names the orders it brought: parcels and refunds take their time. */
const keptAfterEnd = 180 * 24 * 60 * 60 * 1000

/** Keeps an open token by its hash, so that nobody reads tokens out of the database. */
export async function addOpenToken(
	write: Write,
	token: OpenTokenRow & { readonly token: string; readonly now: number },
): Promise<void> {
	const { user, now } = token
	await write.db
		.deleteFrom('open_tokens')
		.where('user_id', '=', user)
		.where('expires_at', '<', now - keptAfterEnd)
		.execute()
	await write.db
		.insertInto('open_tokens')
		.values({
			token_hash: hash(token.token),
			user_id: user,
			conversation: token.conversation,
			shop_origin: token.shopOrigin,
			url_host: new URL(token.shopOrigin).host,
			created_at: now,
			expires_at: token.expiresAt,
		})
		.execute()
}

/** What a token stands for, whether it has ended or not. */
export async function findOpenToken(queries: Queries, token: string): Promise<OpenTokenRow | null> {
	const row = await queries
		.selectFrom('open_tokens')
		.select(['user_id', 'conversation', 'shop_origin', 'expires_at'])
		.where('token_hash', '=', hash(token))
		.executeTakeFirst()
	if (!row) return null
	const { user_id: user, conversation, shop_origin: shopOrigin } = row
	return { user, conversation, shopOrigin, expiresAt: Number(row.expires_at) }
}

function hash(token: string): string {
	return createHash('sha256').update(token).digest('base64url')
}
