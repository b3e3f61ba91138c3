import { useEffect, useState } from 'preact/hooks'
import { fitPaneWidth, leastPaneWidth, mostPaneWidth } from './pane-width.ts'

const settingName = 'hutong.paneWidth'
const usual = 460

export type PaneWidth = {
	readonly width: number
	readonly least: number
	readonly most: number
	readonly setWidth: (wanted: number) => void
}

/** How wide the browser is: as it was left last time, within what the window allows now. */
export function usePaneWidth(): PaneWidth {
	const [wanted, setWanted] = useState(() => Number(localStorage.getItem(settingName)) || usual)
	const [windowWidth, setWindowWidth] = useState(() => innerWidth)
	useEffect(() => {
		const look = () => setWindowWidth(innerWidth)
		addEventListener('resize', look)
		return () => removeEventListener('resize', look)
	}, [])
	const setWidth = (next: number) => {
		const width = fitPaneWidth(next, innerWidth)
		localStorage.setItem(settingName, String(width))
		setWanted(width)
	}
	return {
		width: fitPaneWidth(wanted, windowWidth),
		least: leastPaneWidth,
		most: mostPaneWidth(windowWidth),
		setWidth,
	}
}
