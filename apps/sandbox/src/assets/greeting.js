// Says hello to the chat that frames this page, and passes on to the shop's own server what the chat answers.
const root = document.documentElement
const chats = (root.dataset.chats ?? '').split(' ').filter(Boolean)

if (window.parent !== window && chats.length > 0) {
	window.addEventListener('message', (event) => {
		if (event.source !== window.parent || !chats.includes(event.origin)) return
		const { type, version, openToken, locale } = event.data ?? {}
		if (type !== 'hutong:open' || version !== 1 || typeof openToken !== 'string') return
		keep(openToken, event.origin, typeof locale === 'string' ? locale : '')
	})
	for (const origin of framingOrigins()) window.parent.postMessage({ type: 'hutong:hello', version: 1 }, origin)
}

/** The chat around this page, if the browser says which; else every chat the shop knows is asked by its own name. */
function framingOrigins() {
	const framing = location.ancestorOrigins?.[0]
	if (framing === undefined) return chats
	return chats.includes(framing) ? [framing] : []
}

async function keep(openToken, chatOrigin, locale) {
	const response = await fetch('/chat/open', {
		method: 'POST',
		headers: { 'x-form-token': root.dataset.token ?? '' },
		body: new URLSearchParams({ openToken, chatOrigin, locale }),
	})
	if (!response.ok) return
	const { reload } = await response.json()
	if (reload && !document.querySelector('input:focus, dialog[open]')) location.reload()
}
