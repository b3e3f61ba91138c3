import type { Answer } from '@hutong/protocol'
import { useId } from 'preact/hooks'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './group-dialog.module.css'
import { useAction } from './use-action.ts'

type CardsSwitchProps = {
	readonly shown: boolean
	/** What the reader is here: the owner of a group may change it, another member may not, and of two both may. */
	readonly reader: 'owner' | 'member' | 'both'
	readonly show: (shown: boolean) => Promise<Answer<null>>
}

/** Whether links get cards in a conversation: for everybody in it, by its owner. */
export function CardsSwitch({ shown, reader, show }: CardsSwitchProps) {
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
					disabled={reader === 'member' || action.busy}
					aria-describedby={hint}
					onChange={action.run}
				/>
			</label>
			<p id={hint} class={styles['hint']}>
				{t(`group.cards.${reader}`)}
			</p>
			{action.error !== null && (
				<p role="alert" class={styles['danger']}>
					{action.error}
				</p>
			)}
		</div>
	)
}
