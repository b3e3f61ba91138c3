import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Icon } from '../../../components/icon/icon.tsx'
import { IconButton } from '../../../components/icon-button/icon-button.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { useStore } from '../../../lib/store/use-store.ts'
import type { SectionProps } from '../section-props.ts'
import { useWords } from '../use-words.ts'
import { DeedDialog } from './deed-dialog.tsx'
import styles from './rules.module.css'
import { undoStore } from './undo.ts'

/** Says what came into force a moment ago, with the way back. */
export function UndoBar({ desk, me, onDecided, onChanged }: SectionProps & { readonly onChanged: () => void }) {
	const { t } = useI18n()
	const words = useWords()
	const undo = useStore(undoStore, (now) => now)
	const [asking, setAsking] = useState(false)
	if (undo === null) return null
	const { done, back } = undo
	return (
		<div class={styles['undo']} role="status">
			<Icon name="check" size={18} />
			<span class={styles['undoWords']}>{t('desk.rules.inForce', { name: words.word(done.title) })}</span>
			<Button onClick={() => setAsking(true)}>{t('desk.rules.undo', { name: words.word(back.title) })}</Button>
			<IconButton icon="close" label={t('common.close')} onClick={() => undoStore.set(null)} />
			{asking && (
				<DeedDialog
					deed={{ kind: 'rollback', version: back }}
					current={done}
					desk={desk}
					me={me}
					onDone={() => {
						setAsking(false)
						undoStore.set(null)
						onChanged()
						onDecided()
					}}
					onClose={() => setAsking(false)}
				/>
			)}
		</div>
	)
}
