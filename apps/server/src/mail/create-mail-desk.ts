import type { DeskMails } from '@hutong/protocol'
import {
	claimMail,
	findMails,
	findNextMail,
	type MailRow,
	putOffMail,
	removeMail,
	type Store,
	type WriteQueue,
} from '../db/index.ts'
import type { SendMail } from './mail-transport.ts'

export type MailDeskParts = {
	readonly store: Store
	readonly writes: WriteQueue
	/** Milliseconds since 1970. */
	readonly now: () => number
	/** Null where no mail server is set: mails then wait for somebody to send them by hand. */
	readonly send: SendMail | null
	readonly onProblem: (mail: string, problem: string) => void
	readonly onError: (cause: unknown) => void
}

export type MailDesk = {
	/** Sends what is due now. */
	wake(): void
	/** What waits, for the desk to show. */
	list(): Promise<DeskMails>
	/** Takes up no more mails; resolves when the one under way is settled. */
	stop(): Promise<void>
}

const minute = 60 * 1000
/** How long after a failed try the next one comes; the last again and again. */
const pauses = [minute, 5 * minute, 30 * minute, 2 * 60 * minute, 12 * 60 * minute] as const
/** Longer than a try may take: who died while sending holds a mail no longer. */
const claimed = 5 * minute
const mostListed = 200
/** Mails of other servers, and clocks that were set, are seen after so long at the latest. */
const longestWait = 10 * minute

/** Sends what waits, one mail after the other, and tries again what could not be sent. */
export function createMailDesk(parts: MailDeskParts): MailDesk {
	const { store, writes, now, send } = parts
	let running: Promise<void> | null = null
	let isWanted = false
	let isStopped = false
	let timer: NodeJS.Timeout | undefined

	function wake(): void {
		if (send === null || isStopped) return
		isWanted = true
		running ??= work(send)
			.catch(parts.onError)
			.finally(() => {
				running = null
				waitForNext().catch(parts.onError)
			})
	}

	async function work(send: SendMail): Promise<void> {
		while (isWanted && !isStopped) {
			isWanted = false
			for (let mail = await claim(); mail !== null; mail = isStopped ? null : await claim()) await sendOne(send, mail)
		}
	}

	function claim(): Promise<MailRow | null> {
		return writes.run((write) => claimMail(write, { now: now(), until: now() + claimed }))
	}

	async function sendOne(send: SendMail, mail: MailRow): Promise<void> {
		const problem = await send({ to: mail.recipient, subject: mail.subject, text: mail.text })
		if (problem === null) return writes.run((write) => removeMail(write, mail.id))
		const pause = pauses[Math.min(mail.tries, pauses.length) - 1] ?? minute
		await writes.run((write) => putOffMail(write, mail.id, { problem, nextAt: now() + pause }))
		parts.onProblem(mail.id, problem)
	}

	async function waitForNext(): Promise<void> {
		if (isStopped) return
		const next = await findNextMail(store.read)
		clearTimeout(timer)
		if (isStopped || running) return
		timer = setTimeout(wake, next === null ? longestWait : Math.min(Math.max(next - now(), 1000), longestWait))
		timer.unref()
	}

	return {
		wake,
		async list() {
			const rows = await findMails(store.read, mostListed)
			const mails = rows.map(({ id, at, recipient, subject, text, problem }) => ({
				...{ id, at, to: recipient, subject, text, problem },
			}))
			return { sending: send !== null, mails }
		},
		async stop() {
			isStopped = true
			clearTimeout(timer)
			await running
		},
	}
}
