type News = 'outbox' | 'session'

export type Tabs = { readonly tell: (news: News) => void }

/** Hears from the other tabs of this browser, and tells them: of messages on their way, and of who is signed in. */
export function openTabs(hear: Readonly<Record<News, () => void>>): Tabs {
	const channel = new BroadcastChannel('hutong')
	channel.onmessage = (event: MessageEvent<News>) => hear[event.data]?.()
	return { tell: (news) => channel.postMessage(news) }
}
