const usualWait = 1600

/**
 * Asks the system to open an app's link, and says whether it did. Only ever called from a tap.
 * @param wait milliseconds after which a page that is still in sight means that nothing opened
 * @returns `left` when this page went out of sight, `stayed` when it did not
 */
export function openApp(url: string, wait = usualWait): Promise<'left' | 'stayed'> {
	return new Promise((resolve) => {
		const ended = new AbortController()
		const end = (how: 'left' | 'stayed') => {
			ended.abort()
			clearTimeout(timer)
			resolve(how)
		}
		const { signal } = ended
		document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && end('left'), {
			signal,
		})
		addEventListener('pagehide', () => end('left'), { signal })
		const timer = setTimeout(() => {
			// Without the focus the system is asking something: its answer decides.
			if (document.hasFocus()) end('stayed')
			else addEventListener('focus', () => end('stayed'), { signal })
		}, wait)
		follow(url)
	})
}

/** A link that is followed as if somebody tapped it: an unknown scheme then leaves the page as it is. */
function follow(url: string): void {
	const anchor = document.createElement('a')
	anchor.href = url
	anchor.rel = 'noreferrer'
	anchor.click()
}
