export {}

// The other files of the client are a page's, and so is `self` for the type checker; here it is a worker's.
const worker = self as unknown as ServiceWorkerGlobalScope

const cacheName = 'hutong-shell-1'
const shell = '/'

worker.addEventListener('install', (event) => {
	event.waitUntil(caches.open(cacheName).then((cache) => cache.add(shell)))
	void worker.skipWaiting()
})

worker.addEventListener('activate', (event) => {
	event.waitUntil(dropOld().then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
	const { request } = event
	const url = new URL(request.url)
	if (request.method !== 'GET' || url.origin !== worker.location.origin || url.pathname.startsWith('/api/')) return
	if (request.mode === 'navigate') event.respondWith(freshShell(request))
	// The name of an asset changes with its contents: what is kept is right for ever.
	else if (url.pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request))
})

async function freshShell(request: Request): Promise<Response> {
	try {
		const response = await fetch(request)
		if (response.ok && new URL(request.url).pathname === shell) await keep(shell, response)
		return response
	} catch {
		return (await caches.match(shell)) ?? Response.error()
	}
}

async function keptOrFetched(request: Request): Promise<Response> {
	const kept = await caches.match(request)
	if (kept !== undefined) return kept
	const response = await fetch(request)
	if (response.ok) await keep(request, response)
	return response
}

async function keep(key: Request | string, response: Response): Promise<void> {
	const cache = await caches.open(cacheName)
	await cache.put(key, response.clone())
}

async function dropOld(): Promise<void> {
	const names = await caches.keys()
	await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)))
}
