import assert from 'node:assert/strict'
import { createLinks } from '@hutong/links'
import type { Violation } from '@hutong/protocol'
import { createViolationDesk, type ViolationDesk } from '../../src/violations/index.ts'
import type { TestChat } from '../databases/test-chat.ts'

export type Cases = {
	readonly desk: ViolationDesk
	/** What the rules would do with any address, violations aside. */
	readonly rules: { outcome: string; reason: string; suspected: { zh: string; en: string } | null }
	/** How often it was written that something else is stopped. */
	told(): number
	/** An operator. */
	readonly operator: string
	/** Finds a violation that must be one. */
	find(target: string, over?: Partial<Parameters<ViolationDesk['addViolation']>[1]>): Promise<Violation>
	/** Sends a message with a link, and reports it. @returns the report’s id */
	report(url: string): Promise<string>
	/** Applies for a page, and gives the token. */
	apply(url: string, who?: { readonly network?: string; readonly contact?: string }): Promise<string>
	/** Answers the only open application there is about a page. */
	answer(url: string, accept: boolean): Promise<Violation>
}

/** The desk on a test's database; its clock is the test's. */
export async function openCases(chat: TestChat): Promise<Cases> {
	const links = createLinks()
	const rules: Cases['rules'] = { outcome: 'page', reason: 'default', suspected: null }
	let told = 0
	const desk = await createViolationDesk({
		...{ store: chat.store, writes: chat.writes, links, now: () => chat.clock.now, secret: 'a secret of the test' },
		judge: async () => rules,
		onWrite: async () => void told++,
		onMail: () => {},
	})
	const { id: operator } = await chat.addPerson('Operator')
	return {
		...{ desk, rules, operator, told: () => told },
		async find(target, over = {}) {
			const usual = { scope: 'host', target, reason: 'fraud', evidence: 'It asks for codes.' } as const
			return getValue(await desk.addViolation(operator, { ...usual, reports: [], ...over }))
		},
		async report(url) {
			const shared = await shareLink(chat, url)
			getValue(await desk.report(shared.user, { ...shared.place, why: 'fraud' }))
			const open = (await desk.findQueue()).reports.flatMap((group) =>
				group.reports.map((report) => ({ ...report, url: group.url })),
			)
			// Newest first.
			return open.find((report) => report.url === links.canonical(url))?.id ?? ''
		},
		async apply(url, { network = '192.0.2.1', contact } = {}) {
			const form = { url, words: 'I have put it right.', ...(contact ? { contact } : {}) }
			return getValue(await desk.apply({ network, language: 'zh' }, form)).token
		},
		async answer(url, accept) {
			const open = (await desk.findQueue()).appeals.filter((appeal) => appeal.url === links.canonical(url))
			assert.equal(open.length, 1)
			const words = accept ? 'It is put right.' : 'It still asks for codes.'
			return getValue(await desk.answer(operator, { id: open[0]?.id ?? '', accept, words }))
		},
	}
}

/** A message with one link in a group. */
export async function shareLink(chat: TestChat, url: string) {
	const [user = ''] = await chat.addPeople(1)
	const conversation = await chat.addGroup([user, ...(await chat.addPeople(1))])
	const sent = await chat.send(user, { conversation, clientId: `share-${user}`, text: url })
	assert.ok(sent.ok)
	return { user, place: { conversation, message: sent.value.message, link: 0 } }
}

/** The value of an answer that must be one. */
export function getValue<Value>(answer: { ok: true; value: Value } | { ok: false; reason: string }): Value {
	assert.ok(answer.ok, answer.ok ? '' : answer.reason)
	return answer.value
}
