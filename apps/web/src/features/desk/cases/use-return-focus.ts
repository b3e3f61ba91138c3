import { useRef } from 'preact/hooks'

/** Gives the focus back to the buttons that a form took the place of, once they are there again. */
export function useReturnFocus() {
	const host = useRef<HTMLDivElement>(null)
	const giveBack = () => requestAnimationFrame(() => host.current?.querySelector('button')?.focus())
	return { host, giveBack: () => void giveBack() }
}
