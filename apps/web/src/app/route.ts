import { createStore, type Store } from '../lib/store/store.ts'

/** What is on the screen: a conversation or none, and on a phone whether the browser's sheet lies over it. */
export type Route = { readonly conversation: string | null; readonly page: boolean }

/** The address bar, as a store. */
export const routeStore: Store<Route> = createStore<Route>({ conversation: null, page: false })

/** `#/c/<conversation>`, and `#/c/<conversation>/page` while something is open beside it. */
export function parseRoute(hash: string): Route {
	const match = /^#\/c\/([0-9a-f-]{36})(\/page)?$/.exec(hash)
	return { conversation: match?.[1] ?? null, page: match?.[2] !== undefined }
}

export function toHash({ conversation, page }: Route): string {
	if (conversation === null) return '#/'
	return `#/c/${conversation}${page ? '/page' : ''}`
}

/** Goes somewhere: a new entry of the history, or (`replace`) in the place of the present one. */
export function go(route: Route, how: 'push' | 'replace' = 'push'): void {
	if (toHash(route) === toHash(routeStore.get())) return
	if (how === 'push') history.pushState(null, '', toHash(route))
	else history.replaceState(null, '', toHash(route))
	routeStore.set(route)
}

/** Follows the back and forward buttons. */
export function followHistory(): void {
	addEventListener('popstate', () => routeStore.set(parseRoute(location.hash)))
	routeStore.set(parseRoute(location.hash))
}
