import { useEffect, useState } from 'preact/hooks'

/** Whether this page is in front of somebody: shown, and its window in focus. */
export function usePageVisible(): boolean {
	const [visible, setVisible] = useState(isVisible)
	useEffect(() => {
		const look = () => setVisible(isVisible())
		document.addEventListener('visibilitychange', look)
		window.addEventListener('focus', look)
		window.addEventListener('blur', look)
		return () => {
			document.removeEventListener('visibilitychange', look)
			window.removeEventListener('focus', look)
			window.removeEventListener('blur', look)
		}
	}, [])
	return visible
}

// A shop's page in the frame takes the focus from this one, and yet the conversation beside it is being looked at.
const isVisible = () => document.visibilityState === 'visible' && (document.hasFocus() || isFrameFocused())
const isFrameFocused = () => document.activeElement instanceof HTMLIFrameElement
