import type { ComponentChildren } from 'preact'
import { Suspense } from 'preact/compat'
import { useEffect } from 'preact/hooks'
import { Skeleton } from '../components/skeleton/skeleton.tsx'
import { ResizeHandle } from './resize-handle.tsx'
import styles from './side-pane.module.css'
import { useMedia } from './use-media.ts'
import { usePaneWidth } from './use-pane-width.ts'

type SidePaneProps = {
	readonly label: string
	readonly onClose: () => void
	/** What it holds: beside the conversation on a wide screen, over it as a sheet on a phone. */
	readonly children: (layout: 'panel' | 'sheet') => ComponentChildren
}

/** The third pane. */
export function SidePane({ label, onClose, children }: SidePaneProps) {
	const wide = useMedia('(min-width: 760px)')
	const pane = usePaneWidth()
	useEscape(onClose)
	return (
		<aside
			class={wide ? styles['pane'] : styles['sheet']}
			aria-label={label}
			style={wide ? { width: `${pane.width}px` } : {}}
		>
			{wide && <ResizeHandle {...pane} />}
			<Suspense fallback={<Waiting />}>{children(wide ? 'panel' : 'sheet')}</Suspense>
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
