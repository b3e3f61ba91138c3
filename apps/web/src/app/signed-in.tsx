import type { PublicConfig } from '@hutong/protocol'
import { Suspense } from 'preact/compat'
import type { ChatClient } from '../lib/chat/chat-client.ts'
import { useStore } from '../lib/store/use-store.ts'
import { ChatScreen } from './chat-screen.tsx'
import { DeskPane } from './desk-pane.tsx'
import { go, routeStore } from './route.ts'
import { useClientLife } from './use-client-life.ts'
import { useRole } from './use-role.ts'

type SignedInProps = {
	readonly client: ChatClient
	readonly config: PublicConfig
	readonly onSignOut: () => Promise<void>
}

/** Somebody's screen: the chat, or for operators their desk. */
export function SignedIn(props: SignedInProps) {
	const desk = useStore(routeStore, (route) => route.desk)
	const role = useRole(props.client)
	useClientLife(props.client)
	if (desk !== undefined) {
		return (
			<Suspense fallback={null}>
				<DeskPane {...props} place={desk} role={role} />
			</Suspense>
		)
	}
	const toDesk = () => go({ conversation: null, page: false, desk: 'today' })
	return <ChatScreen {...props} onDesk={role === 'operator' ? toDesk : undefined} />
}
