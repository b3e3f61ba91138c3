import { sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import { createProblem } from '@hutong/protocol'
import type { App } from './app.ts'
import { sendProblem } from './translate-error.ts'

/** Serves the built client; every address that is not a file is a screen of its own, drawn by the client. */
export async function serveClient(app: App, root: string | null): Promise<void> {
	if (root !== null)
		await app.register(fastifyStatic, {
			root,
			wildcard: false,
			cacheControl: false,
			setHeaders: (response, path) => response.header('cache-control', cachingOf(path)),
		})
	// Addresses that are not there count as requests too.
	app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
		const wantsPage = request.method === 'GET' && !request.url.startsWith('/api/')
		if (root === null || !wantsPage || !request.headers.accept?.includes('text/html'))
			return sendProblem(reply, createProblem('not_found'))
		return reply.header('cache-control', 'no-cache').sendFile('index.html')
	})
}

/** Files named after their content never change; all else is asked for again. */
function cachingOf(path: string): string {
	return path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache'
}
