import { useRef, useState } from 'preact/hooks'
import { useI18n } from '../lib/i18n/use-i18n.ts'
import styles from './resize-handle.module.css'
import type { PaneWidth } from './use-pane-width.ts'

const step = 24

/** The edge between conversation and browser: dragged, or moved by the arrow keys. */
export function ResizeHandle({ width, least, most, setWidth }: PaneWidth) {
	const { t } = useI18n()
	const [dragging, setDragging] = useState(false)
	const grip = useRef<{ x: number; width: number } | null>(null)
	return (
		// biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is the separator that can
		<div
			role="separator"
			aria-orientation="vertical"
			aria-label={t('panel.resize')}
			aria-valuenow={width}
			aria-valuemin={least}
			aria-valuemax={most}
			tabIndex={0}
			class={dragging ? `${styles['handle']} ${styles['dragging']}` : styles['handle']}
			onPointerDown={(event) => {
				event.currentTarget.setPointerCapture(event.pointerId)
				grip.current = { x: event.clientX, width }
				setDragging(true)
			}}
			onPointerMove={(event) => {
				if (grip.current !== null) setWidth(grip.current.width + grip.current.x - event.clientX)
			}}
			onLostPointerCapture={() => {
				grip.current = null
				setDragging(false)
			}}
			onKeyDown={(event) => {
				if (event.key === 'ArrowLeft') setWidth(width + step)
				if (event.key === 'ArrowRight') setWidth(width - step)
			}}
		/>
	)
}
