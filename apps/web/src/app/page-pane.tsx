import { Suspense } from 'preact/compat'
import { useEffect } from 'preact/hooks'
import { Skeleton } from '../components/skeleton/skeleton.tsx'
import { useI18n } from '../lib/i18n/use-i18n.ts'
import { lazyNamed } from './lazy-named.ts'
import type { LinkOpening, Opened } from './open-link.ts'
import styles from './page-pane.module.css'
import { ResizeHandle } from './resize-handle.tsx'
import { useMedia } from './use-media.ts'
import { usePaneWidth } from './use-pane-width.ts'

const BrowserPanel = lazyNamed(() => import('../features/browser/browser-panel.tsx'), 'BrowserPanel')

type PagePaneProps = {
	readonly opened: Opened
	readonly links: LinkOpening
	readonly onForward: (text: string) => void
	/** Shows the decision that opened the page. */
	readonly onWhy: () => void
}

/** The third pane: beside the conversation on a wide screen, over it as a sheet on a phone. */
export function PagePane({ opened, links, onForward, onWhy }: PagePaneProps) {
	const { t } = useI18n()
	const wide = useMedia('(min-width: 760px)')
	const pane = usePaneWidth()
	useEscape(links.closePage)
	return (
		<aside
			class={wide ? styles['pane'] : styles['sheet']}
			aria-label={t('panel.label')}
			style={wide ? { width: `${pane.width}px` } : {}}
		>
			{wide && <ResizeHandle {...pane} />}
			<Suspense fallback={<Waiting />}>
				<BrowserPanel
					key={opened.decision.id}
					session={opened}
					layout={wide ? 'panel' : 'sheet'}
					onClose={links.closePage}
					onForward={onForward}
					onWhy={onWhy}
				/>
			</Suspense>
		</aside>
	)
}

/** Escape closes the panel, unless something over it took the key. */
function useEscape(close: () => void): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
			if (document.querySelector('dialog[open], :popover-open') === null) close()
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [close])
}

function Waiting() {
	return (
		<div class={styles['waiting']} aria-busy="true">
			<Skeleton height="36px" />
			<Skeleton height="320px" />
			<Skeleton width="70%" height="20px" />
		</div>
	)
}
