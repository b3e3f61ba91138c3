import { createPrefixList, type JudgedUrl, toJudgedRequest } from '@hutong/link-policy'
import type { Subject } from '../src/rounds.ts'
import { measureRounds, median } from '../src/rounds.ts'
import type { Engine } from './engines.ts'
import { measureBytes } from './memory.ts'
import { measureCalls, type Percentiles } from './percentiles.ts'
import { findInSet } from './string-set.ts'
import { toFlat, type World } from './world.ts'

/** What one decision, or one look into a list, takes. */
export type Timing = Percentiles & {
	readonly name: string
	/** Nanoseconds of processor time, the median of all rounds. */
	readonly mean: number
}

/** A list as it is held. */
export type Holding = Timing & { readonly bytesAnEntry: number }

/** Each engine with how many of the taps it is given: the slow ones few, so that a run ends. */
export type Share = { readonly engine: Engine; readonly taps: number }

/** Lets all engines decide in turn, round after round, then each call by itself. Throws when two do not decide alike. */
export function measureEngines(world: World, shares: readonly Share[], rounds: number): readonly Timing[] {
	assertAgreement(world, shares)
	const given = shares.map(({ engine, taps }) => world.requests.slice(0, taps).map(engine.prepare))
	const subjects = shares.map(({ engine }, at) => toSubject(engine.name, given[at] ?? [], engine.decide))
	const times = measureRounds(subjects, { rounds, warmUp: 1, warmFor: 400e6 })
	const calls = shares.map(
		({ engine }, at) =>
			() =>
				measureCalls(given[at] ?? [], engine.decide),
	)
	const percentiles = measureInTurn(calls, rounds)
	return shares.map(({ engine, taps }, at) => ({
		name: engine.name,
		mean: median(times.get(engine.name) ?? []) / taps,
		...(percentiles[at] ?? nothing),
	}))
}

/** Ours and a `Set` of strings on the same entries: how long a look takes, and how much they hold. */
export function measureLists(world: World, rounds: number): readonly Holding[] {
	const texts = world.listed
	const ours = measureBytes(() => createPrefixList(texts, [17, 23]))
	// Copies, so that a set's own strings are counted.
	const set = measureBytes(() => new Set(texts.map(toFlat)))
	const urls = world.requests.flatMap((request): readonly JudgedUrl[] => {
		const { url } = toJudgedRequest(request)
		return 'refused' in url ? [] : [url]
	})
	const finders: readonly (readonly [name: string, bytes: number, find: (url: JudgedUrl) => string | null])[] = [
		['@hutong/link-policy', ours.bytes, (url) => ours.made.find(url)],
		['Set of strings', set.bytes, (url) => findInSet(set.made, url)],
	]
	const times = measureRounds(
		finders.map(([name, , find]) => toSubject(name, urls, find)),
		{ rounds, warmUp: 1, warmFor: 400e6 },
	)
	const calls = finders.map(
		([, , find]) =>
			() =>
				measureCalls(urls, find),
	)
	const percentiles = measureInTurn(calls, rounds)
	return finders.map(([name, bytes], at) => ({
		name,
		mean: median(times.get(name) ?? []) / urls.length,
		...(percentiles[at] ?? nothing),
		bytesAnEntry: bytes / ours.made.size,
	}))
}

const nothing: Percentiles = { p50: Number.NaN, p99: Number.NaN }

/** Percentiles of several kinds of calls, each kind in turn, round after round: the median of the rounds. */
function measureInTurn(calls: readonly (() => Percentiles)[], rounds: number): readonly Percentiles[] {
	const turns = Array.from({ length: rounds }, () => calls.map((call) => call()))
	return calls.map((_, at) => {
		const taken = turns.flatMap((turn) => turn[at] ?? [])
		return { p50: median(taken.map(({ p50 }) => p50)), p99: median(taken.map(({ p99 }) => p99)) }
	})
}

function toSubject<Given>(name: string, given: readonly Given[], call: (one: Given) => unknown): Subject {
	return {
		name,
		run: () => {
			let last: unknown
			for (const one of given) last = call(one)
			return last
		},
	}
}

/** Engines that decide otherwise do other work: their times say nothing. */
function assertAgreement({ requests }: World, shares: readonly Share[]): void {
	const [first, ...others] = shares
	if (first === undefined) return
	for (const { engine, taps } of others)
		for (const request of requests.slice(0, Math.min(taps, first.taps))) {
			const [ours, theirs] = [first.engine, engine].map(({ decide, prepare }) => decide(prepare(request)))
			if (ours !== theirs) throw new Error(`${engine.name} says ${theirs}, not ${ours}: ${JSON.stringify(request)}`)
		}
}
