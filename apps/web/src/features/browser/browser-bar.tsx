import { IconButton } from '../../components/icon-button/icon-button.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { AppButton } from './app-button.tsx'
import { BrowserMenu } from './browser-menu.tsx'
import type { BrowserSession } from './browser-session.ts'
import { Site } from './site.tsx'

type BrowserBarProps = {
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
	readonly onReport: (() => void) | undefined
	readonly onAppNotice: (notice: 'copied' | 'refused') => void
}

/** What stands in the browser's bar: close, back, where the page is, the platform's app, and the rest in a menu. */
export function BrowserBar({ session, moved, unconfirmed, framed, onClose, onAppNotice, ...menu }: BrowserBarProps) {
	const { t } = useI18n()
	const { decision } = session
	return (
		<>
			<IconButton icon="close" label={t('browser.close')} onClick={onClose} />
			{/* The frame's steps are part of the chat's own history: the last step back closes the browser. */}
			<IconButton icon="back" label={t('browser.back')} onClick={() => history.back()} />
			<Site decision={decision} moved={moved} unconfirmed={unconfirmed} />
			<AppButton session={session} onNotice={onAppNotice} />
			<BrowserMenu session={session} framed={framed} {...menu} />
		</>
	)
}
