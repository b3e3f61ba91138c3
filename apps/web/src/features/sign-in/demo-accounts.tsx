import type { Answer, Me, Person } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Avatar } from '../../components/avatar/avatar.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { Spinner } from '../../components/spinner/spinner.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './sign-in.module.css'

type DemoAccountsProps = {
	readonly accounts: readonly Person[]
	readonly onChoose: (username: string) => Promise<Answer<Me>>
}

/** The demo's accounts, each a tile: one tap and you are in. */
export function DemoAccounts({ accounts, onChoose }: DemoAccountsProps) {
	const { t } = useI18n()
	const [chosen, setChosen] = useState<string | null>(null)
	const [error, setError] = useState<string | null>(null)
	const choose = async (username: string) => {
		setChosen(username)
		setError(null)
		const answer = await onChoose(username).catch(() => null)
		setChosen(null)
		if (!answer?.ok) setError(t(`error.${answer?.problem.code ?? 'network'}`))
	}
	return (
		<section class={styles['demo']} aria-labelledby="demo-title">
			<h2 id="demo-title" class={styles['demoTitle']}>
				{t('signIn.demo')}
			</h2>
			<p class={styles['demoText']}>{t('signIn.demoText')}</p>
			<ul class={styles['accounts']}>
				{accounts.map((person) => (
					<li key={person.id}>
						<button
							type="button"
							class={styles['account']}
							disabled={chosen !== null}
							onClick={() => void choose(person.username)}
						>
							<Avatar id={person.id} name={person.name} size={40} />
							<span class={styles['accountName']}>
								<span>{person.name}</span>
								<span class={styles['accountUser']}>{person.username}</span>
							</span>
							{chosen === person.username ? <Spinner size={18} /> : <Icon name="chevron-right" size={18} />}
						</button>
					</li>
				))}
			</ul>
			{error !== null && (
				<p class={styles['error']} role="alert">
					{error}
				</p>
			)}
		</section>
	)
}
