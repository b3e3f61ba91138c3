import type { Answer } from '@hutong/protocol'
import { useId } from 'preact/hooks'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './group-dialog.module.css'
import { useAction } from './use-action.ts'

type CardsSwitchProps = {
	readonly shown: boolean
	/** Whether the reader may change it. */
	readonly mine: boolean
	readonly show: (shown: boolean) => Promise<Answer<null>>
}

/** Whether links get cards in a group: for everybody in it, by its owner. */
export function CardsSwitch({ shown, mine, show }: CardsSwitchProps) {
	const { t } = useI18n()
	const hint = useId()
	const action = useAction(
		() => show(!shown),
		() => {},
	)
	return (
		<div class={styles['cards']}>
			<label class={styles['cardsLabel']}>
				<span>{t('group.cards')}</span>
				<input
					type="checkbox"
					role="switch"
					aria-checked={shown}
					class={styles['switch']}
					checked={shown}
					disabled={!mine || action.busy}
					aria-describedby={hint}
					onChange={action.run}
				/>
			</label>
			<p id={hint} class={styles['hint']}>
				{t(mine ? 'group.cardsHint' : 'group.cardsNotYours')}
			</p>
			{action.error !== null && (
				<p role="alert" class={styles['danger']}>
					{action.error}
				</p>
			)}
		</div>
	)
}
