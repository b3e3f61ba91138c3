export {}

/** What was built: filled in by `build/precache-list.ts`. */
declare const __HUTONG_ASSETS__: { readonly version: string; readonly paths: readonly string[] }

// The other files of the client are a page's, and so is `self` for the type checker; here it is a worker's.
const worker = self as unknown as ServiceWorkerGlobalScope

const { version, paths } = __HUTONG_ASSETS__
const cacheName = `hutong-shell-${version}`
const shell = '/'
/** How long a server may keep the start waiting before what is kept is shown. */
const shellWithin = 2500

// It takes over when the pages of the version before are closed: until then they need the assets that version kept.
worker.addEventListener('install', (event) => {
	event.waitUntil(keepAll())
})

worker.addEventListener('activate', (event) => {
	event.waitUntil(dropOld().then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
	const { request } = event
	const url = new URL(request.url)
	if (request.method !== 'GET' || url.origin !== worker.location.origin || serverPage.test(url.pathname)) return
	if (request.mode === 'navigate') event.respondWith(freshShell(event))
	// The name of an asset changes with its contents: what is kept is right for ever.
	else if (url.pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request))
})

/** What the server answers by itself: in its place the shell would be another page. */
const serverPage = /^\/(?:api|appeal|bot|link|ucp)(?:\/|$)/

/** Everything of this version, so that no part of it needs the network when it is first opened. */
async function keepAll(): Promise<void> {
	const cache = await caches.open(cacheName)
	const assets = paths.map(async (path) => {
		const kept = await findKept(path)
		return kept === undefined ? cache.add(path) : cache.put(path, kept)
	})
	await Promise.all([cache.add(new Request(shell, { cache: 'reload' })), ...assets])
}

/** The server's page, or the kept one where the server is away, in trouble or slow. */
async function freshShell(event: FetchEvent): Promise<Response> {
	const fetched = fetchShell(event.request)
	const settled = fetched.catch(() => null)
	event.waitUntil(settled)
	const response = await Promise.race([settled, pause(shellWithin)])
	if (response !== null && response.status < 500) return response
	return (await findKept(shell)) ?? response ?? fetched.catch(() => Response.error())
}

async function fetchShell(request: Request): Promise<Response> {
	const response = await fetch(request)
	if (response.ok && new URL(request.url).pathname === shell) await keep(shell, response)
	return response
}

async function keptOrFetched(request: Request): Promise<Response> {
	const kept = await findKept(request)
	if (kept !== undefined) return kept
	const response = await fetch(request)
	if (response.ok) await keep(request, response)
	return response
}

async function keep(key: Request | string, response: Response): Promise<void> {
	const cache = await caches.open(cacheName)
	await cache.put(key, response.clone())
}

function findKept(key: Request | string): Promise<Response | undefined> {
	return caches.match(key, { ignoreVary: true })
}

async function dropOld(): Promise<void> {
	const names = await caches.keys()
	await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)))
}

function pause(milliseconds: number): Promise<null> {
	return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds))
}
