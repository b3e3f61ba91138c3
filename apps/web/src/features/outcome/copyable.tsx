import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './outcome.module.css'

/** An address to copy: one tap selects it, the button copies it and says so. */
export function Copyable({ text }: { readonly text: string }) {
	const { t } = useI18n()
	const box = useRef<HTMLTextAreaElement>(null)
	const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
	useEffect(() => {
		if (state !== 'copied') return
		const timer = setTimeout(() => setState('ready'), 3000)
		return () => clearTimeout(timer)
	}, [state])
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(text)
			setState('copied')
		} catch {
			// Without the permission the person copies by hand: the text is selected for it.
			box.current?.select()
			setState('refused')
		}
	}
	return (
		<div class={styles['copyable']}>
			<textarea
				ref={box}
				class={styles['address']}
				aria-label={t('outcome.copy.address')}
				dir="ltr"
				readOnly
				rows={3}
				value={text}
				onFocus={(event) => event.currentTarget.select()}
			/>
			<Button variant="primary" wide autoFocus onClick={copy}>
				<Icon name={state === 'copied' ? 'check' : 'copy'} size={18} />
				{t(state === 'copied' ? 'outcome.copy.done' : 'outcome.copy.button')}
			</Button>
			<p role="status" class={styles['status']}>
				{state === 'copied' && t('outcome.copy.next')}
				{state === 'refused' && t('outcome.copy.byHand')}
			</p>
		</div>
	)
}
