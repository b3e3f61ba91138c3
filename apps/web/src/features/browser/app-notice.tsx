import type { AppLink } from '@hutong/protocol'
import { IconButton } from '../../components/icon-button/icon-button.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './app-notice.module.css'

type AppNoticeProps = {
	readonly app: AppLink
	/** The share text: apps read their code out of it. */
	readonly text: string
	/** Whether it is on the clipboard; where the browser refused, it is shown to be copied by hand. */
	readonly copied: boolean
	readonly onClose: () => void
}

/** Says that the app did not open, and how to get there all the same. */
export function AppNotice({ app, text, copied, onClose }: AppNoticeProps) {
	const { t, locale } = useI18n()
	const name = locale === 'zh-CN' ? app.name.zh : app.name.en
	return (
		<div class={styles['notice']}>
			<div class={styles['words']} role="status">
				<p>{copied ? t('browser.app.copied', { app: name }) : t('browser.app.byHand', { app: name })}</p>
				{!copied && (
					<textarea
						class={styles['text']}
						aria-label={t('browser.app.text')}
						readOnly
						rows={3}
						value={text}
						onFocus={(event) => event.currentTarget.select()}
					/>
				)}
			</div>
			<IconButton icon="close" label={t('common.close')} onClick={onClose} />
		</div>
	)
}
