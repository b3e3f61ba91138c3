import { useRef, useState } from 'preact/hooks'
import { useBarFocus } from '../../components/panel/use-bar-focus.ts'
import { useInertSurroundings } from '../../components/panel/use-inert-surroundings.ts'
import { useSheetDrag } from '../../components/panel/use-sheet-drag.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { AppNotice } from './app-notice.tsx'
import { BrowserBar } from './browser-bar.tsx'
import { BrowserFooter } from './browser-footer.tsx'
import { BrowserFrame } from './browser-frame.tsx'
import styles from './browser-panel.module.css'
import type { BrowserSession } from './browser-session.ts'
import { isElsewhere } from './frame-state.ts'
import { isUnconfirmed } from './page-trouble.ts'
import { useFrameState } from './use-frame-state.ts'
import { WindowOffer } from './window-offer.tsx'

export type BrowserPanelProps = {
	readonly session: BrowserSession
	/** Beside the conversation, or over it as a sheet on a phone. */
	readonly layout: 'panel' | 'sheet'
	readonly onClose: () => void
	/** Sends the text into a conversation that the person chooses. */
	readonly onForward: (text: string) => void
	/** Shows the decision: “why did this open?” */
	readonly onWhy: () => void
}

/** The in-app browser: the shop's own page in a frame of its own site, and the bar that says truthfully where it is. */
export function BrowserPanel({ session, layout, onClose, onForward, onWhy }: BrowserPanelProps) {
	const { t } = useI18n()
	const { decision, original } = session
	const panel = useRef<HTMLDivElement>(null)
	const bar = useBarFocus()
	const frame = useFrameState(decision.shopOrigin !== null && decision.openToken !== null)
	const [notice, setNotice] = useState<'copied' | 'refused' | null>(null)
	const drag = useSheetDrag({ panel, onClose })
	useInertSurroundings(panel, layout === 'sheet')
	const framed = decision.url !== null && decision.frame !== 'window'
	return (
		<div
			ref={panel}
			class={styles['panel']}
			data-layout={layout}
			{...(layout === 'sheet' ? { role: 'dialog', 'aria-modal': true, 'aria-label': t('browser.label') } : {})}
		>
			{layout === 'sheet' && <div class={styles['grip']} aria-hidden="true" {...drag} />}
			<BrowserBar
				bar={bar}
				drag={layout === 'sheet' ? drag : null}
				session={session}
				moved={isElsewhere(frame.state)}
				unconfirmed={framed && isUnconfirmed(frame.state, decision.problem)}
				framed={framed}
				onClose={onClose}
				onReload={() => frame.tell('reload')}
				onForward={onForward}
				onWhy={onWhy}
				onAppNotice={setNotice}
			/>
			{notice !== null && decision.app !== null && (
				<AppNotice app={decision.app} text={original} copied={notice === 'copied'} onClose={() => setNotice(null)} />
			)}
			{framed ? (
				<BrowserFrame key={frame.round} session={session} frame={frame} />
			) : (
				<WindowOffer decision={decision} />
			)}
			<BrowserFooter accepts={decision.accepts} />
		</div>
	)
}
