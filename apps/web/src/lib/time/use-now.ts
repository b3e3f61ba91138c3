import { useEffect, useState } from 'preact/hooks'

/** The time, new every minute: for what is said as “3 minutes ago” or “yesterday”. */
export function useNow(): number {
	const [now, setNow] = useState(() => Date.now())
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 60_000)
		return () => clearInterval(timer)
	}, [])
	return now
}
