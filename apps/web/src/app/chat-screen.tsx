import type { PublicConfig } from '@hutong/protocol'
import { Suspense } from 'preact/compat'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { showToast } from '../components/toast/toast.ts'
import { ConversationList } from '../features/conversations/conversation-list.tsx'
import { SettingsMenu } from '../features/settings/settings-menu.tsx'
import type { ChatClient } from '../lib/chat/chat-client.ts'
import { conversationRows } from '../lib/chat/conversation-rows.ts'
import { unreadTotal } from '../lib/chat/unread.ts'
import { i18nStore } from '../lib/i18n/i18n.ts'
import { useI18n } from '../lib/i18n/use-i18n.ts'
import { useStore } from '../lib/store/use-store.ts'
import styles from './chat-screen.module.css'
import { ConnectionBar } from './connection-bar.tsx'
import { Dialogs, type OpenDialog, toReported } from './dialogs.tsx'
import { isPaying } from './is-paying.ts'
import { lazyNamed } from './lazy-named.ts'
import { createLinkOpening } from './open-link.ts'
import { PagePane } from './page-pane.tsx'
import { Profile } from './profile.tsx'
import { QuotePane } from './quote-pane.tsx'
import { go, routeStore } from './route.ts'
import { useChartWatch } from './use-chart-watch.ts'
import { usePageRoute } from './use-page-route.ts'
import { useRulesWatch } from './use-rules-watch.ts'

// The list is there at once; the messages, with all that draws them, a moment later.
const ConversationPane = lazyNamed(() => import('./conversation-pane.tsx'), 'ConversationPane')

type ChatScreenProps = {
	readonly client: ChatClient
	readonly config: PublicConfig
	readonly onSignOut: () => void
	/** For operators: goes to their desk. */
	readonly onDesk: (() => void) | undefined
}

/** The three panes: conversations, the conversation, and the in-app browser. */
export function ChatScreen({ client, config, onSignOut, onDesk }: ChatScreenProps) {
	const state = useStore(client.state, (current) => current)
	const connection = useStore(client.connection, (current) => current)
	const route = useStore(routeStore, (current) => current)
	const [chosen, setChosen] = useState(0)
	const [dialog, setDialog] = useState<OpenDialog | null>(null)
	const links = useMemo(
		() =>
			createLinkOpening({
				api: client.api,
				onProblem: sayProblem,
				isPaying: (opened, isAway) => isPaying(opened, isAway, client.state.get().orders),
				wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
			}),
		[client],
	)
	const page = useStore(links.page, (opened) => opened)
	const quote = useStore(links.quote, (opened) => opened)
	const rows = useMemo(() => conversationRows(state), [state])
	usePageRoute(links)
	useRulesWatch(client, links)
	useChartWatch(client, links)
	useTitle(unreadTotal(state))
	const names = [
		styles['screen'],
		route.conversation !== null && styles['reading'],
		(page ?? quote) !== null && styles['browsing'],
	]
	return (
		<div class={names.filter(Boolean).join(' ')}>
			<div class={styles['list']}>
				<ConnectionBar connection={connection} onRetry={client.nudge} />
				<ConversationList
					rows={rows}
					me={state.me.id}
					selected={route.conversation}
					onSelect={(conversation) => {
						go({ conversation, page: false })
						setChosen((count) => count + 1)
					}}
					onNew={() => setDialog({ kind: 'new' })}
					profile={<Profile me={state.me} />}
					settings={<SettingsMenu onSignOut={onSignOut} onDesk={onDesk} />}
				/>
			</div>
			<main class={styles['conversation']}>
				<Suspense fallback={null}>
					<ConversationPane
						client={client}
						config={config}
						links={links}
						id={route.conversation}
						chosen={chosen}
						onInfo={(conversation) => setDialog({ kind: 'group', conversation })}
						onReport={(reported) => setDialog({ kind: 'report', ...reported })}
					/>
				</Suspense>
			</main>
			{page !== null && (
				<PagePane
					opened={page}
					links={links}
					onForward={(text) => setDialog({ kind: 'forward', text })}
					onWhy={() => setDialog({ kind: 'why', decision: page.decision })}
					onReport={page.order !== undefined ? undefined : () => setDialog({ kind: 'report', ...toReported(page) })}
				/>
			)}
			{quote !== null && <QuotePane opened={quote} links={links} api={client.api} />}
			<Dialogs
				dialog={dialog}
				client={client}
				config={config}
				links={links}
				rows={rows}
				onOpen={setDialog}
				onClose={() => setDialog(null)}
			/>
		</div>
	)
}

function sayProblem(code: Parameters<Parameters<typeof createLinkOpening>[0]['onProblem']>[0]): void {
	showToast(i18nStore.get().t(`error.${code}`), 'error')
}

function useTitle(unread: number): void {
	const { t } = useI18n()
	useEffect(() => {
		document.title = unread === 0 ? t('app.name') : `(${unread > 99 ? '99+' : unread}) ${t('app.name')}`
	}, [unread, t])
}
