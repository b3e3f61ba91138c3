import { useEffect, useState } from 'preact/hooks'
import { Panel } from '../../components/panel/panel.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { AppNotice } from './app-notice.tsx'
import { BrowserBar } from './browser-bar.tsx'
import { BrowserFooter } from './browser-footer.tsx'
import { BrowserFrame } from './browser-frame.tsx'
import type { BrowserSession } from './browser-session.ts'
import { isElsewhere } from './frame-state.ts'
import { isFramed } from './obligations.ts'
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
	/** Reports the link; absent where none stands behind the page. */
	readonly onReport: (() => void) | undefined
	/** The page led elsewhere, such as to a wallet, or is back. */
	readonly onAway: (isAway: boolean) => void
}

/** The in-app browser: the shop's own page in a frame of its own site, and the bar that says truthfully where it is. */
export function BrowserPanel({ session, layout, onClose, onForward, onWhy, onReport, onAway }: BrowserPanelProps) {
	const { t } = useI18n()
	const { decision, original } = session
	const frame = useFrameState(decision.shopOrigin !== null && decision.openToken !== null)
	const [notice, setNotice] = useState<'copied' | 'refused' | null>(null)
	const framed = decision.url !== null && isFramed(decision)
	const moved = isElsewhere(frame.state)
	useEffect(() => onAway(moved), [moved])
	return (
		<Panel
			layout={layout}
			label={t('browser.label')}
			onClose={onClose}
			bar={
				<BrowserBar
					session={session}
					moved={moved}
					unconfirmed={framed && isUnconfirmed(frame.state, decision.problem)}
					framed={framed}
					onClose={onClose}
					onReload={() => frame.tell('reload')}
					onForward={onForward}
					onWhy={onWhy}
					onReport={onReport}
					onAppNotice={setNotice}
				/>
			}
		>
			{notice !== null && decision.app !== null && (
				<AppNotice app={decision.app} text={original} copied={notice === 'copied'} onClose={() => setNotice(null)} />
			)}
			{framed ? (
				<BrowserFrame key={frame.round} session={session} frame={frame} />
			) : (
				<WindowOffer decision={decision} />
			)}
			<BrowserFooter accepts={decision.accepts} />
		</Panel>
	)
}
