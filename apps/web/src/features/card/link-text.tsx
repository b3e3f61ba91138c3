import { toImitation } from '../../lib/display-host/to-imitation.ts'
import { useDisplayHost } from '../../lib/display-host/use-display-host.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './link-text.module.css'

type LinkTextProps = { readonly text: string; readonly url: string | null; readonly onOpen: () => void }

/**
 * An address in a message, as it was written. Any click asks the server first what the link may do; where the letters
 * of its host imitate others, the host stands beside it as it really is.
 */
export function LinkText({ text, url, onOpen }: LinkTextProps) {
	const { t } = useI18n()
	const shown = useDisplayHost(url)
	if (url === null) return text
	const imitation = toImitation(shown)
	const open = (event: MouseEvent) => {
		event.preventDefault()
		onOpen()
	}
	return (
		<>
			<a
				class={styles['link']}
				href={url}
				rel="noreferrer noopener"
				target="_blank"
				onClick={open}
				onAuxClick={openByWheel(open)}
			>
				<bdi>{text}</bdi>
			</a>
			{imitation !== null && (
				<span class={styles['warning']}> {t('card.aside', { words: t('common.imitates', imitation) })}</span>
			)}
			{shown?.warning === 'punycode' && (
				<span class={styles['warning']}> {t('card.lookAlike', { host: shown.host })}</span>
			)}
		</>
	)
}

// The middle button opens links too; the right one shows the browser's own menu.
function openByWheel(open: (event: MouseEvent) => void) {
	return (event: MouseEvent) => {
		if (event.button === 1) open(event)
	}
}
