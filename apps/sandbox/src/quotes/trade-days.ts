import { createHash } from 'node:crypto'
import type { Quoted } from './quoted.ts'

/** What a stretch of trading did; prices in the smallest unit, so that nothing drifts. */
export type Bar = {
	/** Its last day, `YYYY-MM-DD`. */
	readonly date: string
	readonly open: number
	readonly close: number
	readonly high: number
	readonly low: number
	readonly volume: number
}

const firstDay = Date.UTC(2012, 0, 2)
const dayMs = 24 * 60 * 60 * 1000

/** Every day something was traded, from 2012 to a day: the same for everybody at every start. */
export function tradeDays(quoted: Quoted, until: string): readonly Bar[] {
	const chance = createChance(quoted.secid)
	const days: Bar[] = []
	let close = quoted.usual
	for (let at = firstDay; at <= Date.parse(`${until}T00:00:00Z`); at += dayMs) {
		const date = new Date(at).toISOString().slice(0, 10)
		if (isClosed(new Date(at))) continue
		const bar = trade(quoted, close, chance)
		days.push({ date, ...bar })
		close = bar.close
	}
	return days
}

/** One day: a gap in the morning, a way to the evening that leans towards the usual price, and how far it strayed. */
function trade({ usual, volume, tick }: Quoted, before: number, chance: () => number): Omit<Bar, 'date'> {
	const lean = ((usual - before) / usual) * 0.012
	const open = step(before, (chance() - 0.5) * 0.014, tick)
	const way = (chance() + chance() + chance() - 1.5) * 0.034 + lean
	const close = step(open, way, tick)
	const high = step(Math.max(open, close), chance() * 0.013, tick)
	const low = step(Math.min(open, close), -chance() * 0.013, tick)
	const eager = 0.55 + chance() * 0.5 + Math.abs(way) * 18
	return { open, close, high, low, volume: Math.round(volume * eager) }
}

function step(price: number, part: number, tick: number): number {
	return Math.max(tick, Math.round((price * (1 + part)) / tick) * tick)
}

/** Weekends, New Year's Day, and a golden week: the sandbox keeps one calendar for all markets. */
function isClosed(day: Date): boolean {
	const [month, date] = [day.getUTCMonth() + 1, day.getUTCDate()]
	const isWeekend = day.getUTCDay() === 0 || day.getUTCDay() === 6
	return isWeekend || (month === 1 && date === 1) || (month === 10 && date <= 7)
}

/** Chance that comes out the same each time, from 0 to 1. */
function createChance(seed: string): () => number {
	let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
		return state / 2 ** 32
	}
}
