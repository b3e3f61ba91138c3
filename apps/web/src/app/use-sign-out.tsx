import { useState } from 'preact/hooks'
import { SignOutDialog } from '../features/settings/sign-out-dialog.tsx'
import type { ChatClient } from '../lib/chat/chat-client.ts'
import { deskDrafts } from '../lib/drafts/desk-drafts.ts'

/** What would be lost. */
type Unsaved = { readonly unsent: number; readonly atDesk: number }

/** The way out; it asks first where something would be lost. */
export function useSignOut(client: ChatClient, onSignOut: () => Promise<void>) {
	const [asking, setAsking] = useState<Unsaved | null>(null)
	return {
		signOut: () => {
			const unsaved = { unsent: client.state.get().outbox.length, atDesk: deskDrafts.store.get().size }
			if (unsaved.unsent + unsaved.atDesk === 0) void onSignOut()
			else setAsking(unsaved)
		},
		dialog: asking !== null && <SignOutDialog {...asking} onSignOut={onSignOut} onClose={() => setAsking(null)} />,
	}
}
