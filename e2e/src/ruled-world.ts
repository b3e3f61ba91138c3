import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CardPages, openGraph, startCardPages } from './card-pages.ts'
import { cardOf, enterAs, type Guest, openConversation, sendText } from './chat.ts'
import { startWorld, type World } from './world.ts'

/** A world with a site of somebody else, whose pages rules are made for. */
export type RuledWorld = {
	readonly world: World
	readonly site: CardPages
	/** The folder lists of others are read from. */
	readonly lists: string
	stop(): Promise<void>
}

/** @param names of the site’s pages: `name` stands at `/name/a` and is titled “Page of name” */
export async function startRuledWorld(names: readonly string[]): Promise<RuledWorld> {
	const site = await startCardPages('shop.pages.localhost')
	for (const name of names) site.pages.set(`/${name}/a`, openGraph({ 'og:title': `Page of ${name}` }))
	const lists = await mkdtemp(join(tmpdir(), 'hutong-lists-'))
	const world = await startWorld({ lists, sites: [site], frames: [`http://${site.host}:${site.port}`] })
	return {
		...{ world, site, lists },
		async stop() {
			await world.stop()
			await site.close()
			await rm(lists, { recursive: true, force: true })
		},
	}
}

/** Signs in and goes into a direct conversation. */
export async function enterInto(guest: Guest): Promise<void> {
	await enterAs(guest, 'linxiao')
	await openConversation(guest, '王磊')
}

/** Sends the address of a page, and taps what becomes of it: a card, or the link where there is no such page. */
export async function tapOn(guest: Guest, { site }: RuledWorld, name: string): Promise<void> {
	const [path, title] = [`/${name}/a`, `Page of ${name}`]
	await sendText(guest, site.at(path))
	if (site.pages.has(path)) await cardOf(guest, title).getByRole('button', { name: title }).click()
	else
		await guest.page
			.getByRole('link', { name: site.at(path) })
			.last()
			.click()
}
