import { createStore, type Store } from '../lib/store/store.ts'

/** What is on the screen: a conversation or none, and on a phone whether the browser's sheet lies over it; or a place of the operators' desk. */
export type Route = {
	readonly conversation: string | null
	readonly page: boolean
	/** What comes after `#/desk/`, such as `rules/edit`. */
	readonly desk?: string
}

/** The address bar, as a store. */
export const routeStore: Store<Route> = createStore<Route>({ conversation: null, page: false })

/** `#/c/<conversation>`, and `#/c/<conversation>/page` while something is open beside it; `#/desk/<place>`. */
export function parseRoute(hash: string): Route {
	const desk = /^#\/desk(?:\/([\w./:%~-]{0,200}))?$/.exec(hash)
	if (desk !== null) return { conversation: null, page: false, desk: desk[1] ?? '' }
	const match = /^#\/c\/([0-9a-f-]{36})(\/page)?$/.exec(hash)
	return { conversation: match?.[1] ?? null, page: match?.[2] !== undefined }
}

/** The hash for an address people type or are told: `/desk/queue`. */
export function hashOfPath(pathname: string): string | null {
	const desk = /^\/desk(\/.*)?$/.exec(pathname)
	return desk === null ? null : `#/desk${desk[1] ?? ''}`
}

export function toHash({ conversation, page, desk }: Route): string {
	if (desk !== undefined) return `#/desk/${desk}`
	if (conversation === null) return '#/'
	return `#/c/${conversation}${page ? '/page' : ''}`
}

// The entry of the history that a page was opened from.
let openedFrom: string | null = null

/** Goes somewhere: a new entry of the history, or (`replace`) in the place of the present one. */
export function go(route: Route, how: 'push' | 'replace' = 'push'): void {
	if (toHash(route) === toHash(routeStore.get())) return
	if (how === 'push') {
		if (route.page) openedFrom = currentEntry()
		history.pushState(null, '', toHash(route))
	} else history.replaceState(null, '', toHash(route))
	routeStore.set(route)
}

/**
 * Goes back to where the page was opened from, past all the steps that were taken in its frame: these are entries of the
 * history too, and “back” would seem dead for each. After a reload that is the nearest entry of the conversation alone.
 * Browsers that cannot tell entries apart only drop the page's own.
 */
export function leavePage(): void {
	const { conversation } = routeStore.get()
	const from = openedFrom !== null && isEntry(openedFrom) ? openedFrom : findEntryBefore({ conversation, page: false })
	openedFrom = null
	if (from === null) {
		go({ conversation, page: false }, 'replace')
		return
	}
	routeStore.set({ conversation, page: false })
	// Whatever comes between, the event that follows tells where one is; a step that was overtaken is none to report.
	navigation.traverseTo(from).finished?.catch(() => {})
}

function currentEntry(): string | null {
	return 'navigation' in globalThis ? (navigation.currentEntry?.key ?? null) : null
}

function isEntry(key: string): boolean {
	return navigation.entries().some((entry) => entry.key === key)
}

/** The nearest entry before the present one that is no page, if it is this place. */
function findEntryBefore(route: Route): string | null {
	if (!('navigation' in globalThis)) return null
	const index = navigation.currentEntry?.index ?? 0
	const entry = navigation.entries().slice(0, index).findLast(isNoPage)
	return entry !== undefined && hashOf(entry) === toHash(route) ? entry.key : null
}

function isNoPage(entry: NavigationHistoryEntry): boolean {
	return !parseRoute(hashOf(entry)).page
}

function hashOf({ url }: NavigationHistoryEntry): string {
	return url === null ? '' : new URL(url).hash
}

/** Follows the back and forward buttons. */
export function followHistory(): void {
	addEventListener('popstate', () => routeStore.set(parseRoute(location.hash)))
	const hash = location.hash === '' ? hashOfPath(location.pathname) : null
	if (hash !== null) history.replaceState(null, '', `/${hash}`)
	routeStore.set(parseRoute(location.hash))
}
