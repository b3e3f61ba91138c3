import { createHmac, timingSafeEqual } from 'node:crypto'

/** Who was asked, where, and about which address. */
export type Asked = {
	readonly user: string
	readonly conversation: string
	readonly message: string
	readonly link: number
	/** Where the link led when the person was asked. */
	readonly url: string
}

/** Proofs that somebody was asked before a page opens. They bind to the person and the address, and nothing is kept of them. */
export type ConfirmTokens = {
	issue(asked: Asked): string
	/** Whether a token says that this person was asked about this address a short while ago. */
	isValid(token: string, asked: Asked): boolean
}

/** Milliseconds a person has to say yes. */
const lasts = 10 * 60 * 1000

/** @param secret the server's own; another use of it signs other texts */
export function createConfirmTokens(secret: string, now: () => number): ConfirmTokens {
	const sign = (asked: Asked, until: string) =>
		createHmac('sha256', secret)
			.update(JSON.stringify(['hutong:confirm', until, ...toList(asked)]))
			.digest()
	return {
		issue(asked) {
			const until = (now() + lasts).toString(36)
			return `cfm_${until}.${sign(asked, until).toString('base64url')}`
		},
		isValid(token, asked) {
			const [, until = '', signature = ''] = /^cfm_([0-9a-z]{1,12})\.([\w-]{43})$/.exec(token) ?? []
			if (Number.parseInt(until, 36) > now() !== true) return false
			return timingSafeEqual(sign(asked, until), Buffer.from(signature, 'base64url'))
		},
	}
}

function toList({ user, conversation, message, link, url }: Asked): readonly (string | number)[] {
	return [user, conversation, message, link, url]
}
