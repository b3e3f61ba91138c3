import type { Answer } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Field } from '../../components/field/field.tsx'
import { showToast } from '../../components/toast/toast.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './group-dialog.module.css'
import { useAction } from './use-action.ts'

type RenameFormProps = {
	readonly title: string
	readonly rename: (title: string) => Promise<Answer<null>>
}

/** Changes the name of a group. The button comes with the first change. */
export function RenameForm({ title, rename }: RenameFormProps) {
	const { t } = useI18n()
	const [name, setName] = useState(title)
	const action = useAction(
		() => rename(name.trim()),
		() => showToast(t('group.renamed')),
	)
	return (
		<form
			class={styles['rename']}
			onSubmit={(event) => {
				event.preventDefault()
				action.run()
			}}
		>
			<Field label={t('group.rename')} value={name} onInput={setName} maxLength={60} error={action.error} />
			{name.trim() !== title && name.trim() !== '' && (
				<Button type="submit" variant="primary" busy={action.busy}>
					{t('group.renameSubmit')}
				</Button>
			)}
		</form>
	)
}
