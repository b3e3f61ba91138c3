import { createDeskClient, type DeskClient } from '@hutong/protocol'
import type { Browser } from '../http/browser.ts'
import { openSocket, type Socket } from '../http/open-socket.ts'
import { type Chat, getValue, startChat } from '../http/start-chat.ts'

/** A demo with an operator at its desk. */
export type Desk = {
	readonly chat: Chat
	/** Sam, who operates it. */
	readonly operator: Browser
	readonly desk: DeskClient
	/** Linxiao, who does not. */
	readonly member: Browser
	/** Linxiao’s conversations. */
	readonly direct: string
	readonly group: string
	/** What the server takes for now; it runs on from where it is set. */
	readonly clock: { ahead: number }
	openSocket(browser: Browser): Promise<Socket>
	stop(): Promise<void>
}

export async function startDesk(env: Readonly<Record<string, string>> = {}, clock = { ahead: 0 }): Promise<Desk> {
	const now = () => Date.now() + clock.ahead
	const chat = await startChat(env, { now, limits: { rulesPoll: 20 } })
	const operator = await chat.demoBrowser('sam')
	const member = await chat.demoBrowser('linxiao')
	const { conversations } = getValue(await member.api.conversations())
	const find = (wanted: string) => conversations.find(({ kind }) => kind === wanted)?.id ?? ''
	return {
		...{ chat, operator, member, clock, direct: find('direct'), group: find('group') },
		desk: createDeskClient(operator.api.ask),
		openSocket: async (browser) => openSocket(chat, getValue(await browser.api.socketTicket()).ticket),
		stop: chat.stop,
	}
}
