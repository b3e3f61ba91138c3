import assert from 'node:assert/strict'
import type { Card, Link, Message } from '@hutong/protocol'
import type { Browser } from './browser.ts'
import { getValue } from './start-chat.ts'
import { until } from './until.ts'

/** A message with a link, as the one who sent it sees it. */
export type Shared = {
	readonly conversation: string
	readonly message: string
	readonly link: Link
	/** The card as it is now. */
	card(): Promise<Card>
	/** The card once it is no longer being read. */
	settled(): Promise<Card>
}

let shared = 0

/** Sends a text whose first link is the one meant. */
export async function share(browser: Browser, conversation: string, text: string): Promise<Shared> {
	const { message } = getValue(await browser.api.send(conversation, { clientId: `shared-${++shared}-link`, text }))
	const card = async () => {
		const found = (await findMessage(browser, conversation, message)).cards[0]
		assert.ok(found)
		return found
	}
	const link = (await findMessage(browser, conversation, message)).links[0]
	assert.ok(link, `no link in ${text}`)
	const settled = () => until(async () => ((await card()).state === 'pending' ? null : card()))
	return { conversation, message, link, card, settled }
}

async function findMessage(browser: Browser, conversation: string, id: string): Promise<Message> {
	const { messages } = getValue(await browser.api.history(conversation, Number.MAX_SAFE_INTEGER, 100))
	const found = messages.find((message) => message.id === id)
	assert.ok(found)
	return found
}
