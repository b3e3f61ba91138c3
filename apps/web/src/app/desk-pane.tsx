import type { PublicConfig, Role } from '@hutong/protocol'
import { Button } from '../components/button/button.tsx'
import { EmptyState } from '../components/empty-state/empty-state.tsx'
import { SettingsMenu } from '../features/settings/settings-menu.tsx'
import type { ChatClient } from '../lib/chat/chat-client.ts'
import { addWords } from '../lib/i18n/load-language.ts'
import { useI18n } from '../lib/i18n/use-i18n.ts'
import { useStore } from '../lib/store/use-store.ts'
import { ConnectionBar } from './connection-bar.tsx'
import styles from './desk-pane.module.css'
import { lazyNamed } from './lazy-named.ts'
import { go } from './route.ts'

// Most people never see the desk: it comes with its own words, when somebody goes there.
const words = {
	'zh-CN': () => import('../messages/zh-CN/desk.ts'),
	en: () => import('../messages/en/desk.ts'),
}
const DeskScreen = lazyNamed(() => withWords(import('../features/desk/desk-screen.tsx')), 'DeskScreen')

async function withWords<Module>(module: Promise<Module>): Promise<Module> {
	await Promise.all([module, addWords(words)])
	return module
}

type DeskPaneProps = {
	readonly client: ChatClient
	readonly config: PublicConfig
	readonly place: string
	readonly role: Role | null
	readonly onSignOut: () => void
}

/** The operators' desk in place of the chat. */
export function DeskPane({ client, config, place, role, onSignOut }: DeskPaneProps) {
	const { t } = useI18n()
	const me = useStore(client.state, (state) => state.me)
	const news = useStore(client.rules, (change) => change?.at ?? 0)
	const connection = useStore(client.connection, (current) => current)
	const leave = () => go({ conversation: null, page: false })
	if (role === 'member')
		return (
			<main class={styles['nothing']}>
				<EmptyState icon="lock" title={t('error.not_found')}>
					<Button variant="primary" onClick={leave}>
						{t('common.back')}
					</Button>
				</EmptyState>
			</main>
		)
	return (
		<DeskScreen
			ask={client.api.ask}
			me={me}
			platforms={config.platforms}
			news={news}
			place={place}
			onGo={(desk) => go({ conversation: null, page: false, desk })}
			onLeave={leave}
			settings={<SettingsMenu onSignOut={onSignOut} />}
			connection={<ConnectionBar connection={connection} onRetry={client.nudge} />}
		/>
	)
}
