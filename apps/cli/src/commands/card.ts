import type { Links } from '@hutong/links'
import {
	type CardReading,
	createPageReader,
	type PageInput,
	type PageReader,
	readCard,
	toCardJson,
} from '@hutong/product-card'
import { askCatalog, askCatalogAlone, createCatalogDirectory, toCardProblem } from '@hutong/server/links'
import type { Args } from '../command.ts'
import { followLink, type LinkSettings, readLinkSettings } from '../follow-link.ts'
import type { Io } from '../io.ts'
import { readPageFile } from '../read-page-file.ts'
import { writeOut } from '../write-out.ts'

/** Why there is no card; `page_unreadable` is a file that could not be read, the rest are codes of docs/errors.md and docs/cli.md. */
type Card = CardReading | { readonly ok: false; readonly reason: string; readonly detail?: string | null }

/** Prints the card of a page: of the one a link leads to, or, with `--base`, of one in a file. */
export async function runCard(args: Args, io: Io): Promise<number> {
	const [base] = args.values.get('base') ?? []
	const settings = readLinkSettings(base === undefined ? args : { ...args, words: [base] })
	const problem = settings.ok ? findAddressProblem(settings.links, args) : settings.problem
	if (!settings.ok || problem) {
		io.stderr.write(`hutong card: ${problem}\n`)
		return 2
	}
	const [profile = null] = args.values.get('profile') ?? []
	const card = await (base === undefined ? cardOfLink(settings, profile) : cardOfFile(args, settings.links, base, io))
	await writeOut(io.stdout, `${JSON.stringify(card.ok ? toCardJson(card) : { error: { code: card.reason } })}\n`)
	if (card.ok) return 0
	const detail = 'detail' in card && card.detail ? ` (${card.detail})` : ''
	io.stderr.write(`hutong card: ${card.reason}${detail}\n`)
	return 1
}

function findAddressProblem(links: Links, { values }: Args): string | null {
	const wrong = ['base', 'profile'].find((name) => values.get(name)?.some((text) => links.identify(text) === null))
	return wrong === undefined ? null : `--${wrong} is a web address, not ${values.get(wrong)?.at(0)}`
}

async function cardOfFile(args: Args, links: Links, url: string, io: Io): Promise<Card> {
	const [contentType = 'text/html'] = args.values.get('content-type') ?? []
	const body = await readPageFile(args.words[0] ?? '', io.stdin)
	if (!body.ok) return { ok: false, reason: 'page_unreadable', detail: body.problem }
	return readCard({ url, body: body.bytes, contentType, headers: {}, links })
}

async function cardOfLink(settings: LinkSettings, profile: string | null): Promise<Card> {
	const { links, url } = settings
	if (url === null) return { ok: false, reason: 'link_code_only' }
	const { found, outbound } = await followLink(settings, url, false)
	if (!found.ok) return { ok: false, reason: found.problem, detail: found.detail }
	const readers: PageReader[] = []
	const read = (head: Omit<PageInput, 'links'>) => {
		const reader = createPageReader({ ...head, links })
		readers.push(reader)
		return reader
	}
	const answer = await outbound.fetch(found.url, { purpose: 'card', accept: 'preview', read })
	const reading = readers.at(-1)?.end() ?? ({ ok: false, reason: 'empty' } as const)
	const alone: Card = answer.ok ? reading : { ok: false, reason: answer.reason, detail: answer.detail }
	const identity = links.identify(answer.ok ? answer.url : (answer.hops.at(-1)?.url ?? found.url))
	if (profile === null || identity === null) return alone
	const parts = { links, outbound, catalogs: createCatalogDirectory(Date.now), platformProfile: new URL(profile).href }
	const item = { url: identity.canonical, identity, refresh: false }
	if (answer.ok) return askCatalog(parts, { ...item, reading })
	return (await askCatalogAlone(parts, toCardProblem(answer), item)) ?? alone
}
