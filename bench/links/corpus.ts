import { createHash } from 'node:crypto'
import { createRandom } from '../src/random.ts'
import * as chat from './chat-templates.ts'
import { type Filled, fill } from './fill.ts'
import * as link from './link-templates.ts'
import * as lookAlike from './look-alikes.ts'
import { codeTexts, shareTexts } from './shares.ts'

/** One chat message, the links in it, and what sort of message it is. */
export type Message = Filled & { readonly sort: string }

/** One sort of message: how many of 1,000 are of it, and how they are written. */
export type Sort = { readonly perMille: number; readonly templates: readonly string[]; readonly links: boolean }

/** What the corpus is made of. 5 % of the messages hold links, most of the others not even a full stop. */
export const sorts: Readonly<Record<string, Sort>> = {
	chinese: { perMille: 390, templates: chat.chinese, links: false },
	english: { perMille: 200, templates: chat.english, links: false },
	mixed: { perMille: 130, templates: chat.mixed, links: false },
	emoji: { perMille: 50, templates: chat.emoji, links: false },
	numbers: { perMille: 90, templates: lookAlike.numbers, links: false },
	files: { perMille: 30, templates: lookAlike.files, links: false },
	addresses: { perMille: 25, templates: lookAlike.addresses, links: false },
	code: { perMille: 15, templates: lookAlike.code, links: false },
	others: { perMille: 20, templates: lookAlike.others, links: false },
	plain: { perMille: 10, templates: link.plain, links: true },
	glued: { perMille: 8, templates: link.glued, links: true },
	wrapped: { perMille: 6, templates: link.wrapped, links: true },
	bare: { perMille: 5, templates: link.bare, links: true },
	'rare hosts': { perMille: 3, templates: link.rareHosts, links: true },
	short: { perMille: 4, templates: link.short, links: true },
	shares: { perMille: 10.5, templates: shareTexts, links: true },
	codes: { perMille: 3, templates: codeTexts, links: true },
	'mini-programs': { perMille: 0.5, templates: link.miniPrograms, links: true },
}

export const corpusSize = 20_000
export const corpusSeed = 20_220_127

/** The messages, the same for the same seed. */
export function createCorpus(seed: number = corpusSeed, size: number = corpusSize): readonly Message[] {
	const random = createRandom(seed)
	const messages = Object.entries(sorts).flatMap(([sort, { perMille, templates }]) =>
		Array.from({ length: Math.round((size * perMille) / 1000) }, (_, index) => {
			const template = templates[index % templates.length] ?? ''
			return { ...fill(template, link.linkSlots, random), sort }
		}),
	)
	return random.shuffled(messages).map((message) => ({ ...message, text: flat(message.text) }))
}

/** One piece in memory, as a message off the wire is, and not a chain of the pieces it was put together from. */
function flat(text: string): string {
	return Buffer.from(text).toString()
}

/** A short name for exactly these texts and truths. */
export function hashCorpus(corpus: readonly Message[]): string {
	return createHash('sha256').update(JSON.stringify(corpus)).digest('hex').slice(0, 16)
}

/** The size of a corpus in UTF-8. */
export function countBytes(corpus: readonly Filled[]): number {
	return corpus.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
}
