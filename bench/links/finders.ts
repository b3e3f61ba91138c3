import { createLinks } from '@hutong/links'
import type { Peers, PeerVersions } from '../src/peers.ts'

export type Span = { readonly start: number; readonly end: number }

/** Something that finds links. `run` is what is measured: the finder's own call, with its own kind of result. */
export type Finder = {
	readonly name: string
	readonly run: (text: string) => unknown
	/** The URLs (and codes) of a text; e-mail addresses, mentions and telephone numbers left out. */
	readonly spans: (text: string) => readonly Span[]
}

/** Exact versions of the peers, installed by the benchmark only. */
export const peerVersions: PeerVersions = {
	'linkify-it': '6.1.0',
	linkifyjs: '4.4.0',
	anchorme: '3.0.8',
	'twitter-text': '3.1.0',
	autolinker: '4.1.5',
	tlds: '1.261.0',
}

export const ourName = '@hutong/links'
/** The peer the ratios are taken to: linkify-it with domains without a scheme switched on. */
export const referenceName = 'linkify-it'

export function ourFinder(): Finder {
	const links = createLinks()
	return { name: ourName, run: links.find, spans: links.find }
}

/** Ours without reading what a link is: all that the peers do. */
export function ourLocator(): Finder {
	const links = createLinks()
	return { name: `${ourName}, places only`, run: links.locate, spans: links.locate }
}

/** What no finder can beat: one look for a character in every message. */
export function limits(): readonly Finder[] {
	return ["'.'", "'://'"].map((quoted) => {
		const sign = quoted.slice(1, -1)
		return { name: `limit: indexOf(${quoted})`, run: (text) => text.indexOf(sign), spans: () => [] }
	})
}

/** Everybody else's. Their shapes are read off their documentation. */
export async function loadPeerFinders(peers: Peers & { readonly ok: true }): Promise<readonly Finder[]> {
	return [
		...(await linkifyIt(peers.load)),
		await linkifyJs(peers.load),
		await anchorme(peers.load),
		await twitterText(peers.load),
		await autolinker(peers.load),
	]
}

type Load = (name: string) => Promise<unknown>

type LinkifyIt = {
	tlds(list: readonly string[]): LinkifyIt
	match(text: string): readonly { schema: string; index: number; lastIndex: number }[] | null
}

async function linkifyIt(load: Load): Promise<readonly Finder[]> {
	const library = (await load('linkify-it')) as { LinkifyIt: new (options?: { fuzzyLink: boolean }) => LinkifyIt }
	const tlds = (await load('tlds')) as readonly string[]
	const toFinder = (name: string, linkify: LinkifyIt): Finder => ({
		name,
		run: (text) => linkify.match(text),
		spans: (text) =>
			(linkify.match(text) ?? [])
				.filter(({ schema }) => schema !== 'mailto:')
				.map(({ index, lastIndex }) => ({ start: index, end: lastIndex })),
	})
	return [
		toFinder(referenceName, new library.LinkifyIt({ fuzzyLink: true })),
		toFinder('linkify-it, all TLDs', new library.LinkifyIt({ fuzzyLink: true }).tlds(tlds)),
		toFinder('linkify-it, schemes only', new library.LinkifyIt()),
	]
}

async function linkifyJs(load: Load): Promise<Finder> {
	const library = (await load('linkifyjs')) as { find(text: string, type: 'url'): readonly Span[] }
	return { name: 'linkifyjs', run: (text) => library.find(text, 'url'), spans: (text) => library.find(text, 'url') }
}

async function anchorme(load: Load): Promise<Finder> {
	type Found = Span & { readonly isURL?: boolean }
	type Anchorme = { list(text: string): readonly Found[] }
	const library = (await load('anchorme')) as { default: Anchorme | { default: Anchorme } }
	const { list } = 'default' in library.default ? library.default.default : library.default
	return { name: 'anchorme', run: (text) => list(text), spans: (text) => list(text).filter(({ isURL }) => isURL) }
}

async function twitterText(load: Load): Promise<Finder> {
	type TwitterText = { extractUrlsWithIndices(text: string): readonly { indices: readonly [number, number] }[] }
	const library = (await load('twitter-text')) as { default: TwitterText }
	const find = library.default.extractUrlsWithIndices
	return {
		name: 'twitter-text',
		run: (text) => find(text),
		spans: (text) => find(text).map(({ indices: [start, end] }) => ({ start, end })),
	}
}

async function autolinker(load: Load): Promise<Finder> {
	type Match = { getOffset(): number; getMatchedText(): string }
	type Options = { readonly urls: boolean; readonly email: boolean; readonly phone: boolean }
	const library = (await load('autolinker')) as {
		Autolinker: { parse(text: string, options: Options): readonly Match[] }
	}
	const find = (text: string) => library.Autolinker.parse(text, { urls: true, email: false, phone: false })
	return {
		name: 'autolinker',
		run: find,
		spans: (text) =>
			find(text).map((match) => ({ start: match.getOffset(), end: match.getOffset() + match.getMatchedText().length })),
	}
}
