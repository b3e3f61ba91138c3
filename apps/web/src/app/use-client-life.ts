import { useEffect } from 'preact/hooks'
import type { ChatClient } from '../lib/chat/chat-client.ts'

/** Tells the client when the device comes and goes: network, sleep, a page brought back to the front. */
export function useClientLife(client: ChatClient): void {
	useEffect(() => {
		const look = () => {
			if (document.visibilityState === 'visible') client.nudge()
			else client.keep()
		}
		addEventListener('online', client.nudge)
		addEventListener('offline', client.lose)
		addEventListener('pageshow', look)
		addEventListener('pagehide', client.keep)
		document.addEventListener('visibilitychange', look)
		return () => {
			removeEventListener('online', client.nudge)
			removeEventListener('offline', client.lose)
			removeEventListener('pageshow', look)
			removeEventListener('pagehide', client.keep)
			document.removeEventListener('visibilitychange', look)
		}
	}, [client])
}
