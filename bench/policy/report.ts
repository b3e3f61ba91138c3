import { toDigits, toTable } from '../src/table.ts'
import type { Holding, Timing } from './measure.ts'

export type PolicyReport = {
	readonly machine: { readonly node: string; readonly cores: number; readonly platform: string }
	readonly rules: number
	readonly entries: number
	readonly taps: number
	readonly rounds: number
	readonly engines: readonly Timing[]
	readonly lists: readonly Holding[]
	readonly growth: readonly Timing[]
	/** What could not be measured, and why. */
	readonly left: readonly string[]
}

export function printReport(report: PolicyReport): void {
	const { machine, rules, entries, taps, rounds } = report
	console.log(`Node ${machine.node} on ${machine.platform}, ${machine.cores} cores; ${taps} taps, ${rounds} rounds\n`)
	console.log(`${rules} rules and a list of ${entries} entries together:\n`)
	console.log(toEnginesTable(report.engines))
	console.log(`\nThe list alone, ${entries} entries:\n`)
	console.log(toListsTable(report.lists))
	console.log('\nMore rules on hosts that no tap is on, the list with them:\n')
	console.log(toEnginesTable(report.growth))
	for (const line of report.left) console.log(`\n${line}`)
}

function toEnginesTable(timings: readonly Timing[]): string {
	const [first] = timings
	const rows = timings.map(({ name, mean, p50, p99 }) => [
		name,
		toDigits(1e9 / mean),
		...[mean, p50, p99].map((ns) => toDigits(ns / 1000)),
		toDigits(p50 / (first?.p50 ?? Number.NaN)),
	])
	return toTable(['rules by', 'decisions/s', 'mean µs', 'p50 µs', 'p99 µs', '× the first'], rows)
}

function toListsTable(lists: readonly Holding[]): string {
	const rows = lists.map(({ name, mean, p50, p99, bytesAnEntry }) => [
		name,
		...[mean, p50, p99].map((ns) => toDigits(ns / 1000)),
		toDigits(bytesAnEntry),
	])
	return toTable(['list', 'mean µs', 'p50 µs', 'p99 µs', 'bytes/entry'], rows)
}
