import { useEffect } from 'preact/hooks'
import type { ChatClient } from '../lib/chat/chat-client.ts'
import { useStore } from '../lib/store/use-store.ts'
import type { LinkOpening } from './open-link.ts'

/** Asks again for what is open when the rules changed, or may have changed while the line was down. */
export function useRulesWatch(
	client: Pick<ChatClient, 'rules' | 'connection'>,
	links: Pick<LinkOpening, 'askAgain'>,
): void {
	const rules = useStore(client.rules, (change) => change)
	const isOnline = useStore(client.connection, (connection) => connection === 'online')
	useEffect(() => {
		if (isOnline) void links.askAgain()
	}, [rules, isOnline])
}
