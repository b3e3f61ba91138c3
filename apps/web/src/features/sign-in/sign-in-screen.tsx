import type { PublicConfig } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Logo } from '../../components/logo/logo.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { AccountForm } from './account-form.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import styles from './sign-in.module.css'
import type { SignInActions } from './sign-in-actions.ts'

type SignInScreenProps = {
	readonly demo: PublicConfig['demo']
	readonly actions: SignInActions
}

/** Where somebody comes in: the demo's accounts by one tap where there are any, else a form. */
export function SignInScreen({ demo, actions }: SignInScreenProps) {
	const { t } = useI18n()
	const [mode, setMode] = useState<'sign-in' | 'sign-up'>('sign-in')
	return (
		<main class={styles['screen']}>
			<div class={styles['card']}>
				<header class={styles['header']}>
					<Logo size={56} />
					<h1 class={styles['name']}>{t('app.name')}</h1>
					<p class={styles['tagline']}>{t('app.tagline')}</p>
				</header>
				{demo !== null && (
					<>
						<DemoAccounts accounts={demo.accounts} onChoose={actions.signInDemo} />
						<p class={styles['or']}>
							<span>{t('signIn.orAccount')}</span>
						</p>
					</>
				)}
				<AccountForm key={mode} mode={mode} actions={actions} autoFocus={demo === null} />
				<button
					type="button"
					class={styles['switch']}
					onClick={() => setMode(mode === 'sign-in' ? 'sign-up' : 'sign-in')}
				>
					{t(mode === 'sign-in' ? 'signIn.toSignUp' : 'signUp.toSignIn')}
				</button>
			</div>
		</main>
	)
}
