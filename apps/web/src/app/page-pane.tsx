import { useI18n } from '../lib/i18n/use-i18n.ts'
import { lazyNamed } from './lazy-named.ts'
import type { LinkOpening } from './open-link.ts'
import type { Opened } from './opened.ts'
import { SidePane } from './side-pane.tsx'

const BrowserPanel = lazyNamed(() => import('../features/browser/browser-panel.tsx'), 'BrowserPanel')

type PagePaneProps = {
	readonly opened: Opened
	readonly links: LinkOpening
	readonly onForward: (text: string) => void
	/** Shows the decision that opened the page. */
	readonly onWhy: () => void
	/** Reports the link behind the page. */
	readonly onReport: (() => void) | undefined
}

/** The in-app browser in the third pane. */
export function PagePane({ opened, links, onForward, onWhy, onReport }: PagePaneProps) {
	const { t } = useI18n()
	return (
		<SidePane label={t('panel.label')} onClose={links.closePage}>
			{(layout) => (
				<BrowserPanel
					key={opened.decision.id}
					session={opened}
					layout={layout}
					onClose={links.closePage}
					onForward={onForward}
					onWhy={onWhy}
					onReport={onReport}
					onAway={(isAway) => links.setAway(opened.decision.id, isAway)}
				/>
			)}
		</SidePane>
	)
}
