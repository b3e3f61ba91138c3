import { useEffect, useState } from 'preact/hooks'
import { toAgo, untilNextAgo } from './to-ago.ts'

// A timer cannot wait longer than 2^31 ms; an hour is often enough for what happened days ago.
const longestWait = 3_600_000

/** How long ago something was, said shortly, and anew whenever that changes; null for “just now”. `at` is in milliseconds since 1970. */
export function useAgo(at: number, locale: string): string | null {
	const [now, setNow] = useState(() => Date.now())
	useEffect(() => {
		const timer = setTimeout(() => setNow(Date.now()), Math.min(untilNextAgo(at, Date.now()), longestWait))
		return () => clearTimeout(timer)
	}, [at, now])
	return toAgo(at, now, locale, 'short')
}
