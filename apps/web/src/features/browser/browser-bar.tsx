import type { RefObject } from 'preact'
import { IconButton } from '../../components/icon-button/icon-button.tsx'
import type { SheetHandle } from '../../components/panel/use-sheet-drag.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { AppButton } from './app-button.tsx'
import styles from './browser-bar.module.css'
import { BrowserMenu } from './browser-menu.tsx'
import type { BrowserSession } from './browser-session.ts'
import { Site } from './site.tsx'

type BrowserBarProps = {
	/** What takes the focus when the browser opens. */
	readonly bar: RefObject<HTMLElement | null>
	/** Pulls the sheet down; null where the browser is no sheet. */
	readonly drag: SheetHandle | null
	readonly session: BrowserSession
	/** The page has led somewhere else since it was opened. */
	readonly moved: boolean
	/** Nothing says that a connection was made. */
	readonly unconfirmed: boolean
	/** There is a frame, whose history “back” goes through. */
	readonly framed: boolean
	readonly onClose: () => void
	readonly onReload: () => void
	readonly onForward: (text: string) => void
	readonly onWhy: () => void
	readonly onAppNotice: (notice: 'copied' | 'refused') => void
}

/** The browser's bar: close, back, where the page is, the platform's app, and the rest in a menu. */
export function BrowserBar({
	bar,
	drag,
	session,
	moved,
	unconfirmed,
	framed,
	onClose,
	onAppNotice,
	...menu
}: BrowserBarProps) {
	const { t } = useI18n()
	const { decision } = session
	return (
		<header ref={bar} class={styles['bar']} data-drags={drag !== null} tabIndex={-1} {...drag}>
			<IconButton icon="close" label={t('browser.close')} onClick={onClose} />
			{/* The frame's steps are part of the chat's own history: the last step back closes the browser. */}
			<IconButton icon="back" label={t('browser.back')} onClick={() => history.back()} />
			<Site decision={decision} moved={moved} unconfirmed={unconfirmed} />
			<AppButton session={session} onNotice={onAppNotice} />
			<BrowserMenu session={session} framed={framed} {...menu} />
		</header>
	)
}
