import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site of somebody else on this machine, with pages a card is made of. */
export type CardPages = {
	readonly host: string
	readonly port: number
	/** What stands at which path; 404 where nothing does. */
	readonly pages: Map<string, Answer>
	/** Paths asked for so far. */
	readonly asked: string[]
	at(path: string): string
	close(): Promise<void>
}

type Answer = (response: ServerResponse) => void

export async function startCardPages(host = 'pages.localhost'): Promise<CardPages> {
	const pages = new Map<string, Answer>()
	const asked: string[] = []
	const server = createServer((request, response) => {
		const path = request.url ?? '/'
		asked.push(path)
		const answer = pages.get(path)
		if (answer) answer(response)
		else response.writeHead(404).end()
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// Listening on a host and a port, never on a pipe.
	const { port } = server.address() as AddressInfo
	return {
		...{ host, port, pages, asked, at: (path) => `http://${host}:${port}${path}` },
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections()
				server.close(() => resolve())
			}),
	}
}

export function html(body: string): Answer {
	return (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
}

export function file(type: string, body: string | Uint8Array): Answer {
	return (response) => response.writeHead(200, { 'content-type': type }).end(body)
}

/** A page with what it says in JSON-LD. */
export function linkedData(data: Readonly<Record<string, unknown>>): Answer {
	const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
	return html(`<!doctype html><title>page</title><script type="application/ld+json">${json}</script>`)
}

/** A page with what it says in Open Graph. */
export function openGraph(properties: Readonly<Record<string, string>>): Answer {
	const tags = Object.entries(properties).map(
		([name, content]) => `<meta property="${name}" content="${escapeText(content)}">`,
	)
	return html(`<!doctype html><title>${escapeText(properties['og:title'] ?? '')}</title>${tags.join('')}`)
}

export function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
