import type { Role } from '@hutong/protocol'
import { useEffect, useState } from 'preact/hooks'
import type { ChatClient } from '../lib/chat/chat-client.ts'
import { useStore } from '../lib/store/use-store.ts'

/** What this person's account may do; null until the server has said so. */
export function useRole(client: ChatClient): Role | null {
	const isOnline = useStore(client.connection, (connection) => connection === 'online')
	const [role, setRole] = useState<Role | null>(null)
	useEffect(() => {
		if (!isOnline) return
		client.api.me().then(
			(answer) => answer.ok && setRole(answer.value.role),
			// The line comes back by itself, and asks again.
			() => {},
		)
	}, [client, isOnline])
	return role
}
