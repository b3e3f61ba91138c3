import { useEffect, useState } from 'preact/hooks'
import { Button } from '../components/button/button.tsx'
import { EmptyState } from '../components/empty-state/empty-state.tsx'
import { Logo } from '../components/logo/logo.tsx'
import { Spinner } from '../components/spinner/spinner.tsx'
import { Toasts } from '../components/toast/toasts.tsx'
import { SettingsMenu } from '../features/settings/settings-menu.tsx'
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx'
import { useI18n } from '../lib/i18n/use-i18n.ts'
import { useStore } from '../lib/store/use-store.ts'
import styles from './app.module.css'
import type { Session, SessionState } from './session.ts'
import { SignedIn } from './signed-in.tsx'

/** The whole client. */
export function App({ session }: { readonly session: Session }) {
	const state = useStore(session.state, (current) => current)
	return (
		<>
			<Screen session={session} state={state} />
			<Toasts />
		</>
	)
}

function Screen({ session, state }: { readonly session: Session; readonly state: SessionState }) {
	const { t } = useI18n()
	switch (state.phase) {
		case 'starting':
			return <Starting />
		case 'failed':
			return (
				<main class={styles['full']}>
					<EmptyState icon="alert" title={t('app.startFailed')} text={t('error.network')}>
						<Button variant="primary" onClick={() => void session.start()}>
							{t('common.retry')}
						</Button>
					</EmptyState>
				</main>
			)
		case 'signed-out':
			return (
				<div class={styles['outside']}>
					<div class={styles['corner']}>
						<SettingsMenu />
					</div>
					<SignInScreen
						demo={state.config.demo}
						actions={{
							signIn: async (body) => session.enter(await session.api.signIn(body)),
							signUp: async (body) => session.enter(await session.api.signUp(body)),
							signInDemo: async (username) => session.enter(await session.api.signInDemo(username)),
						}}
					/>
				</div>
			)
		case 'signed-in':
			return (
				<SignedIn
					key={state.client.state.get().me.id}
					client={state.client}
					config={state.config}
					onSignOut={session.signOut}
				/>
			)
	}
}

/** Says nothing for the first moment: most starts are over before anybody could read it. */
function Starting() {
	const { t } = useI18n()
	const [slow, setSlow] = useState(false)
	useEffect(() => {
		const timer = setTimeout(() => setSlow(true), 400)
		return () => clearTimeout(timer)
	}, [])
	return (
		<main class={styles['full']} aria-busy="true">
			{slow && (
				<div class={styles['starting']}>
					<Logo size={56} />
					<p class={styles['startingWords']}>
						<Spinner size={18} />
						{t('app.starting')}
					</p>
				</div>
			)}
		</main>
	)
}
