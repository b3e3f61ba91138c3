import { useEffect } from 'preact/hooks'
import { useStore } from '../lib/store/use-store.ts'
import type { LinkOpening } from './open-link.ts'
import { go, leavePage, routeStore } from './route.ts'

/** Keeps address bar and browser panel in step: opening makes an entry, so that “back” on a phone closes the sheet. */
export function usePageRoute(links: LinkOpening): void {
	const route = useStore(routeStore, (current) => current)
	const opened = useStore(links.page, (now) => now)
	const quote = useStore(links.quote, (now) => now)
	const page = opened ?? quote
	useEffect(() => {
		const now = routeStore.get()
		if (page !== null && !now.page && now.conversation !== null) go({ ...now, page: true })
		if (page === null && now.page) leavePage()
	}, [page])
	useEffect(() => {
		const open = (links.page.get() ?? links.quote.get()) !== null
		if (!route.page && open) links.closePage()
		// “Forward” leads to where a page was; it is not opened without a tap, and the entry would be dead.
		if (routeStore.get().page && !open) leavePage()
	}, [route])
}
