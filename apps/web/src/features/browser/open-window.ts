/** Opens a page in a window beside the chat. The page learns nothing of the chat and has no hold on it. */
export function openWindow(url: string): void {
	const width = Math.min(480, screen.availWidth)
	const height = Math.min(900, screen.availHeight)
	window.open(url, '_blank', `noopener,noreferrer,popup,width=${width},height=${height}`)
}
