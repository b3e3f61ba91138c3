import type { Link } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './card-tile.module.css'
import type { CardView } from './card-view.ts'

type CodeActionsProps = {
	/** The whole share text: apps read their code out of it. */
	readonly original: string
	readonly platform: CardView['platform']
	readonly kind: Link['kind']
}

/** What can be done with what only the platform's app can open: take it there. */
export function CodeActions({ original, platform, kind }: CodeActionsProps) {
	const { t } = useI18n()
	const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
	const name = platform?.name ?? ''
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(original)
			setState('copied')
		} catch {
			setState('refused')
		}
	}
	return (
		<div class={styles['code']}>
			<p class={styles['problem']}>
				{kind === 'miniprogram' ? t('card.code.miniprogram') : t('card.code.only', { platform: name })}
			</p>
			<code class={styles['characters']} dir="auto">
				{original}
			</code>
			<Button onClick={copy}>
				<Icon name={state === 'copied' ? 'check' : 'copy'} size={18} />
				{state === 'copied' ? t('common.copied') : t('card.code.copy')}
			</Button>
			<p role="status" class={styles['status']}>
				{state === 'copied' && t('card.code.next', { platform: name })}
				{state === 'refused' && t('card.copyRefused')}
			</p>
		</div>
	)
}
