import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import styles from './outcome.module.css'

type CopyableProps = {
	readonly text: string
	/** What is said around it. */
	readonly words: {
		/** What the text is. */
		readonly label: string
		readonly copy: string
		readonly copied: string
		/** What to do once it is copied. */
		readonly next?: string
		/** The browser refused: it is copied by hand. */
		readonly byHand: string
	}
}

/** An address to copy: one tap selects it, the button copies it and says so. */
export function Copyable({ text, words }: CopyableProps) {
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
				aria-label={words.label}
				dir="ltr"
				readOnly
				rows={3}
				value={text}
				onFocus={(event) => event.currentTarget.select()}
			/>
			<Button variant="primary" wide autoFocus onClick={copy}>
				<Icon name={state === 'copied' ? 'check' : 'copy'} size={18} />
				{state === 'copied' ? words.copied : words.copy}
			</Button>
			<p role="status" class={styles['status']}>
				{state === 'copied' && words.next}
				{state === 'refused' && words.byHand}
			</p>
		</div>
	)
}
