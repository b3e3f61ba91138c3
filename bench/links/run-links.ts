import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { providePeers } from '../src/peers.ts'
import { profile } from '../src/profile.ts'
import { findMistakes, measureAccuracy } from './accuracy.ts'
import { corpusSeed, corpusSize, countBytes, createCorpus, hashCorpus, type Message } from './corpus.ts'
import { type Finder, limits, loadPeerFinders, ourFinder, ourLocator, ourName, peerVersions } from './finders.ts'
import { type HostileTime, measureHostile } from './hostile.ts'
import { type LinksReport, printReport } from './report.ts'
import { measureSpeed } from './speed.ts'

const help = `Usage: npm run bench -- links [options]

Finds the links of ${corpusSize} chat messages with our finder and with those of others.

  --rounds N     how often everything is measured (15)
  --seed N       another corpus (${corpusSeed})
  --no-peers     only our own and the limits; nothing is installed
  --no-hostile   leave out the hostile texts
  --limit N      milliseconds of processor time a finder may take for a hostile text (10000)
  --mistakes     print the messages our finder reads wrong
  --profile      print where our finder spends its time
  --json         print one JSON object
`

/** `npm run bench -- links`. @returns the exit code */
export async function runLinks(words: readonly string[]): Promise<number> {
	const options = parseOptions(words)
	if (options.help) {
		process.stdout.write(help)
		return 0
	}
	const corpus = createCorpus(options.seed)
	if (options.mistakes) for (const mistake of findMistakes(ourFinder(), corpus)) console.log(JSON.stringify(mistake))
	if (options.profile) await printProfile(corpus)
	if (options.mistakes || options.profile) return 0
	const log = options.json ? () => {} : (line: string) => console.error(line)
	const peers = options.peers ? providePeers('links', peerVersions, log) : null
	if (peers?.ok === false) {
		console.error(
			`bench links: ${peers.reason}\nThe comparison needs the npm registry once; --no-peers measures without.`,
		)
		return 1
	}
	const others = peers === null ? [] : await loadPeerFinders(peers)
	const finders = [ourFinder(), ourLocator(), ...others, ...limits()]
	const hostile = options.hostile
		? await measureHostile([ourName, ...others.map(({ name }) => name)], options.limit, log)
		: []
	const report = createReport(finders, corpus, hostile, options)
	if (options.json) console.log(JSON.stringify(report))
	else printReport(report)
	return 0
}

type Options = ReturnType<typeof parseOptions>

function parseOptions(words: readonly string[]) {
	const { values } = parseArgs({
		args: [...words],
		allowNegative: true,
		options: {
			help: { type: 'boolean', short: 'h', default: false },
			rounds: { type: 'string', default: '15' },
			seed: { type: 'string', default: String(corpusSeed) },
			peers: { type: 'boolean', default: true },
			hostile: { type: 'boolean', default: true },
			limit: { type: 'string', default: '10000' },
			mistakes: { type: 'boolean', default: false },
			profile: { type: 'boolean', default: false },
			json: { type: 'boolean', default: false },
		},
	})
	return { ...values, rounds: toCount(values.rounds), seed: toCount(values.seed), limit: toCount(values.limit) }
}

function toCount(word: string): number {
	const count = Number(word)
	if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`Not a number of things: ${word}`)
	return count
}

function createReport(
	finders: readonly Finder[],
	corpus: readonly Message[],
	hostile: readonly HostileTime[],
	options: Options,
): LinksReport {
	const speeds = measureSpeed(finders, corpus, options.rounds)
	return {
		corpus: {
			hash: hashCorpus(corpus),
			seed: options.seed,
			messages: corpus.length,
			withLinks: corpus.filter(({ truths }) => truths.length > 0).length,
			bytes: countBytes(corpus),
		},
		machine: { node: process.version, cores: cpus().length, platform: `${process.platform}-${process.arch}` },
		rounds: options.rounds,
		limitMs: options.limit,
		finders: finders.flatMap((finder) => {
			const speed = speeds.get(finder.name)
			if (speed === undefined) return []
			const accuracy = finder.name.startsWith('limit') ? null : measureAccuracy(finder, corpus)
			return [{ name: finder.name, version: peerVersions[finder.name.split(',')[0] ?? ''] ?? null, speed, accuracy }]
		}),
		hostile,
	}
}

async function printProfile(corpus: readonly Message[]): Promise<void> {
	const { run } = ourFinder()
	const readAll = () => {
		for (const { text } of corpus) run(text)
	}
	for (let turn = 0; turn < 10; turn++) readAll()
	for (const { name, share } of await profile(readAll, 2000))
		console.log(`${(share * 100).toFixed(1).padStart(5)} %  ${name}`)
}
