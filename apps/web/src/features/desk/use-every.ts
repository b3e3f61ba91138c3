import { useEffect } from 'preact/hooks'

/** Does something again and again (in milliseconds) while somebody looks. */
export function useEvery(milliseconds: number, run: () => void): void {
	useEffect(() => {
		const timer = setInterval(() => document.visibilityState === 'visible' && run(), milliseconds)
		return () => clearInterval(timer)
	}, [milliseconds])
}
