const minute = 60_000
const steps = [
	{ unit: 'day', length: 24 * 60 * minute },
	{ unit: 'hour', length: 60 * minute },
	{ unit: 'minute', length: minute },
] as const

/**
 * How long ago something was, as people say it: “3 minutes ago”, or “3 min. ago” where there is little room. Null when it is less than a minute ago or lies ahead
 * (clocks differ): say “just now”.
 * @param at milliseconds since 1970
 * @param now the same clock, now
 */
export function toAgo(at: number, now: number, locale: string, style: 'long' | 'short' = 'long'): string | null {
	const passed = now - at
	const step = steps.find(({ length }) => passed >= length)
	if (step === undefined) return null
	return new Intl.RelativeTimeFormat(locale, { numeric: 'always', style }).format(
		-Math.floor(passed / step.length),
		step.unit,
	)
}

/** Milliseconds until `toAgo` says something else. */
export function untilNextAgo(at: number, now: number): number {
	const passed = Math.max(0, now - at)
	const length = steps.find((step) => passed >= step.length)?.length ?? minute
	return length - (passed % length)
}
