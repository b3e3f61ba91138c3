import type { PublicConfig } from '@hutong/protocol'
import { Suspense } from 'preact/compat'
import type { ChatClient } from '../lib/chat/chat-client.ts'
import { useStore } from '../lib/store/use-store.ts'
import { ChatScreen } from './chat-screen.tsx'
import { DeskPane } from './desk-pane.tsx'
import { go, routeStore } from './route.ts'
import { useClientLife } from './use-client-life.ts'
import { useRole } from './use-role.ts'
import { useSignOut } from './use-sign-out.tsx'

type SignedInProps = {
	readonly client: ChatClient
	readonly config: PublicConfig
	readonly onSignOut: () => Promise<void>
}

/** Somebody's screen: the chat, or for operators their desk. */
export function SignedIn({ client, config, onSignOut }: SignedInProps) {
	const { signOut, dialog } = useSignOut(client, onSignOut)
	const desk = useStore(routeStore, (route) => route.desk)
	const role = useRole(client)
	useClientLife(client)
	const toDesk = () => go({ conversation: null, page: false, desk: 'today' })
	return (
		<>
			{desk === undefined ? (
				<ChatScreen
					client={client}
					config={config}
					onSignOut={signOut}
					onDesk={role === 'operator' ? toDesk : undefined}
				/>
			) : (
				<Suspense fallback={null}>
					<DeskPane client={client} config={config} place={desk} role={role} onSignOut={signOut} />
				</Suspense>
			)}
			{dialog}
		</>
	)
}
