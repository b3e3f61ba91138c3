import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { type Peers, type PeerVersions, providePeers } from '../src/peers.ts'
import { createCasbin } from './casbin-engine.ts'
import { createCedar } from './cedar-engine.ts'
import { behindSet, createOurs, createOursFromText, createPlain, type Engine, holdListed } from './engines.ts'
import { measureEngines, measureLists, type Share, type Timing } from './measure.ts'
import { type PolicyReport, printReport } from './report.ts'
import { createWorld, toPolicy, type World, withOthers } from './world.ts'

/** Exact versions of the peers, installed by the benchmark only. */
const peerVersions: PeerVersions = { casbin: '5.51.1', '@cedar-policy/cedar-wasm': '4.13.0' }

const help = `Usage: npm run bench -- policy [options]

Decides what taps on links do by rules and a list, with our engine and with those of others.

  --rules N      how many rules (1000)
  --entries N    how many entries the list has (1000000)
  --taps N       how many taps (500)
  --peer-taps N  how many of them those of others are given (100)
  --rounds N     how often everything is measured (9)
  --seed N       another world (20220127)
  --no-peers     only ours and the plain way; nothing is installed
  --json         print one JSON object
`

/** `npm run bench -- policy`. @returns the exit code */
export async function runPolicy(words: readonly string[]): Promise<number> {
	const options = parseOptions(words)
	if (options.help) {
		process.stdout.write(help)
		return 0
	}
	const log = options.json ? () => {} : (line: string) => console.error(line)
	const peers = options.peers ? providePeers('policy', peerVersions, log) : null
	if (peers?.ok === false) {
		console.error(
			`bench policy: ${peers.reason}\nThe comparison needs the npm registry once; --no-peers measures without.`,
		)
		return 1
	}
	log(`Making a list of ${options.entries} entries …`)
	const { seed, rules, entries, taps } = options
	const world = createWorld({ seed, rules, listed: entries, requests: taps })
	const report = await createReport(world, peers, options)
	if (options.json) console.log(JSON.stringify(report))
	else printReport(report)
	return 0
}

type Options = ReturnType<typeof parseOptions>

function parseOptions(words: readonly string[]) {
	const number = (preset: number) => ({ type: 'string', default: String(preset) }) as const
	const { values } = parseArgs({
		args: [...words],
		allowNegative: true,
		options: {
			help: { type: 'boolean', short: 'h', default: false },
			rules: number(1000),
			entries: number(1_000_000),
			taps: number(500),
			'peer-taps': number(100),
			rounds: number(9),
			seed: number(20_220_127),
			peers: { type: 'boolean', default: true },
			json: { type: 'boolean', default: false },
		},
	})
	return {
		...values,
		rules: toCount(values.rules),
		entries: toCount(values.entries),
		taps: toCount(values.taps),
		peerTaps: toCount(values['peer-taps']),
		rounds: toCount(values.rounds),
		seed: toCount(values.seed),
	}
}

function toCount(word: string): number {
	const count = Number(word)
	if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`Not a number of things: ${word}`)
	return count
}

async function createReport(world: World, peers: Peers | null, options: Options): Promise<PolicyReport> {
	const lists = measureLists(world, options.rounds)
	return {
		machine: { node: process.version, cores: cpus().length, platform: `${process.platform}-${process.arch}` },
		rules: world.rules.length,
		entries: world.listed.length,
		taps: world.requests.length,
		rounds: options.rounds,
		lists,
		growth: measureGrowth(world, options.rounds),
		engines: measureEngines(world, await createShares(world, peers, options), options.rounds),
		left: ['OPA is left out: its policies are compiled to WebAssembly by its own program, which npm does not have.'],
	}
}

async function createShares(world: World, peers: Peers | null, { peerTaps }: Options): Promise<readonly Share[]> {
	const [policy, held, listed] = [toPolicy(world.rules, true), holdListed(world), new Set(world.listed)]
	const taps = world.requests.length
	const own = [createOurs(policy, held), createOursFromText(policy, held), createPlain(world.rules, listed)]
	const others: readonly Engine[] = peers?.ok
		? [await createCasbin(peers.load, world.rules), await createCedar(peers.load, world.rules)]
		: []
	return [
		...own.map((engine) => ({ engine, taps })),
		...others.map((engine) => ({ engine: behindSet(engine, listed), taps: Math.min(taps, peerTaps) })),
	]
}

/** The same rules, and with nine times as many others on hosts nobody taps on. */
function measureGrowth(world: World, rounds: number): readonly Timing[] {
	const held = holdListed(world)
	const shares = [world.rules, withOthers(world)].map((rules): Share => {
		const engine = createOurs(toPolicy(rules, true), held)
		return { engine: { ...engine, name: `${engine.name}, ${rules.length} rules` }, taps: world.requests.length }
	})
	return measureEngines(world, shares, rounds)
}
