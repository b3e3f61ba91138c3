import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { providePeers } from '../src/peers.ts'
import { toDigits, toTable } from '../src/table.ts'
import { measureGroup, type Outcome } from './measure.ts'
import { readEncodingPages, readProductPages } from './outside-pages.ts'
import { createOwnPages } from './own-pages.ts'
import type { PageGroup } from './page.ts'
import { loadPeerReaders, ourReader, peerVersions } from './readers.ts'

const help = `Usage: npm run bench -- cards [options]

Reads cards out of pages with our reader and with those of others.

  --rounds N   how often everything is measured (5)
  --no-peers   only our own; nothing is installed
  --json       print one JSON object
`

/** `npm run bench -- cards`. @returns the exit code */
export async function runCards(words: readonly string[]): Promise<number> {
	const { values } = parseArgs({
		args: [...words],
		allowNegative: true,
		options: {
			help: { type: 'boolean', short: 'h', default: false },
			rounds: { type: 'string', default: '5' },
			peers: { type: 'boolean', default: true },
			json: { type: 'boolean', default: false },
		},
	})
	if (values.help) {
		process.stdout.write(help)
		return 0
	}
	const rounds = Number(values.rounds)
	if (!Number.isSafeInteger(rounds) || rounds < 1) throw new RangeError(`Not a number of rounds: ${values.rounds}`)
	const log = values.json ? () => {} : (line: string) => console.error(line)
	const peers = values.peers ? providePeers('cards', peerVersions, log) : null
	if (peers?.ok === false) {
		console.error(
			`bench cards: ${peers.reason}\nThe comparison needs the npm registry once; --no-peers measures without.`,
		)
		return 1
	}
	const readers = [ourReader(), ...(peers === null ? [] : await loadPeerReaders(peers))]
	const outcomes: Outcome[] = []
	const groups = listGroups()
	for (const group of groups) {
		log(`${group.name}: ${group.pages.length} pages, ${countBytes(group)} bytes …`)
		outcomes.push(...(await measureGroup(readers, group, rounds)))
	}
	if (values.json) console.log(JSON.stringify({ rounds, outcomes }))
	else print(outcomes, groups, rounds)
	return 0
}

function listGroups(): readonly PageGroup[] {
	const groups = [
		{ name: 'Real product pages', pages: readProductPages() },
		{ name: 'Short pages in charsets of old', pages: readEncodingPages() },
		{ name: 'Pages of our own', pages: createOwnPages(20_260_101) },
	]
	return groups.filter(({ pages }) => pages.length > 0)
}

function countBytes({ pages }: PageGroup): number {
	return pages.reduce((sum, { body }) => sum + body.length, 0)
}

function print(outcomes: readonly Outcome[], groups: readonly PageGroup[], rounds: number): void {
	console.log(
		`Node ${process.version}, ${process.platform}-${process.arch}, ${cpus().length} cores. Medians of ${rounds} interleaved rounds.`,
	)
	for (const group of groups) {
		console.log(
			`\n${group.name} (${group.pages.length}, ${toDigits(countBytes(group) / group.pages.length / 1000)} kB on average)\n`,
		)
		console.log(toGroupTable(outcomes.filter((one) => one.group === group.name)))
	}
}

function toGroupTable(outcomes: readonly Outcome[]): string {
	const speedOf = (name: string) => outcomes.find(({ reader }) => reader === name)?.perSecond ?? Number.NaN
	return toTable(
		['reader', 'pages/s', '× unfurl.js', '× open-graph-scraper', 'titles', 'prices right', 'wrong'],
		outcomes.map(({ reader, perSecond, titles, prices }) => [
			`${reader} ${peerVersions[reader] ?? ''}`.trim(),
			toDigits(perSecond),
			toDigits(perSecond / speedOf('unfurl.js')),
			toDigits(perSecond / speedOf('open-graph-scraper')),
			titles.known > 0 ? `${titles.right} of ${titles.known}` : `${titles.found} found`,
			prices.known > 0 ? `${prices.right} of ${prices.known}` : '-',
			String(prices.wrong),
		]),
	)
}
