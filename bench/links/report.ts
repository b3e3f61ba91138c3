import { toDigits, toPercent, toTable } from '../src/table.ts'
import type { Accuracy } from './accuracy.ts'
import { referenceName } from './finders.ts'
import { type HostileTime, toMs } from './hostile.ts'
import type { Speed } from './speed.ts'

/** Everything one run has measured; what `--json` prints. */
export type LinksReport = {
	readonly corpus: {
		readonly hash: string
		readonly seed: number
		readonly messages: number
		readonly withLinks: number
		/** In UTF-8. */
		readonly bytes: number
	}
	readonly machine: { readonly node: string; readonly cores: number; readonly platform: string }
	readonly rounds: number
	readonly limitMs: number
	readonly finders: readonly FinderReport[]
	readonly hostile: readonly HostileTime[]
}

type FinderReport = {
	readonly name: string
	readonly version: string | null
	readonly speed: Speed
	/** Null for a limit, which finds nothing. */
	readonly accuracy: Accuracy | null
}

/** The report as tables for people. */
export function printReport(report: LinksReport): void {
	const { corpus, machine } = report
	console.log(
		[
			`Corpus ${corpus.hash}: ${corpus.messages} messages, ${corpus.withLinks} with links, ${corpus.bytes} bytes of UTF-8, seed ${corpus.seed}.`,
			`Node ${machine.node}, ${machine.platform}, ${machine.cores} cores. Medians of ${report.rounds} interleaved rounds; MB are 10⁶ bytes of UTF-8.`,
			'',
			speedTable(report),
			'',
			accuracyTable(report),
		].join('\n'),
	)
	if (report.hostile.length > 0) console.log(`\nHostile texts of 1 MiB, milliseconds:\n\n${hostileTable(report)}`)
}

function speedTable({ finders }: LinksReport): string {
	const reference = finders.find(({ name }) => name === referenceName)?.speed.mbPerSecond ?? Number.NaN
	const limit = finders.find(({ name }) => name.startsWith('limit'))?.speed.mbPerSecond ?? Number.NaN
	return toTable(
		['finder', 'MB/s', `× ${referenceName}`, 'of the limit', 'ns/message', 'without links', 'with links'],
		finders.map(({ name, version, speed }) => [
			titleOf(name, version),
			toDigits(speed.mbPerSecond),
			toDigits(speed.mbPerSecond / reference),
			`${toDigits((speed.mbPerSecond / limit) * 100)} %`,
			toDigits(speed.nsPerMessage),
			toDigits(speed.nsWithoutLinks),
			toDigits(speed.nsWithLinks),
		]),
	)
}

function accuracyTable({ finders }: LinksReport): string {
	return toTable(
		['finder', 'recall', 'precision', 'recall of URLs', 'touched', 'touching'],
		finders.flatMap(({ name, version, accuracy }) => {
			if (accuracy === null) return []
			return [
				[
					titleOf(name, version),
					toPercent(accuracy.exact, accuracy.truths),
					toPercent(accuracy.exact, accuracy.found),
					toPercent(accuracy.exactUrls, accuracy.urls),
					toPercent(accuracy.touchedTruths, accuracy.truths),
					toPercent(accuracy.touchingFound, accuracy.found),
				],
			]
		}),
	)
}

function hostileTable({ hostile, limitMs }: LinksReport): string {
	const finders = [...new Set(hostile.map(({ finder }) => finder))]
	const texts = [...new Set(hostile.map(({ text }) => text))]
	const timeOf = (finder: string, text: string) =>
		hostile.find((time) => time.finder === finder && time.text === text)?.ms ?? null
	return toTable(
		['text', ...finders],
		texts.map((text) => [text, ...finders.map((finder) => toMs(timeOf(finder, text), limitMs))]),
	)
}

function titleOf(name: string, version: string | null): string {
	return version === null
		? name
		: `${name.split(',')[0]} ${version}${name.includes(',') ? `,${name.split(',')[1]}` : ''}`
}
