import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Asked = {
	readonly method: string
	readonly path: string
	readonly headers: Readonly<Record<string, string | string[] | undefined>>
	readonly body: string
}
/** What a server answers; `hangUp` closes the connection instead, `cut` in the middle of the body. */
export type Reply = {
	readonly status?: number
	readonly type?: string
	readonly body?: string
	readonly breaks?: 'hangUp' | 'cut'
}

export type TestServer = AsyncDisposable & {
	readonly base: string
	readonly asked: readonly Asked[]
}

/** An HTTP server on loopback that answers all the same and remembers what it was asked. */
export async function startServer(reply: Reply): Promise<TestServer> {
	const asked: Asked[] = []
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = []
		for await (const chunk of request) chunks.push(chunk)
		const { method = '', url = '', headers } = request
		asked.push({ method, path: url, headers, body: Buffer.concat(chunks).toString() })
		send(reply, response)
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	// A listening TCP server has an address with a port.
	const { port } = server.address() as AddressInfo
	return {
		base: `http://127.0.0.1:${port}`,
		asked,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}

function send({ status = 200, type = 'application/json', body = '', breaks }: Reply, response: ServerResponse): void {
	const { socket } = response
	if (breaks === 'hangUp') socket?.destroy()
	else if (breaks === 'cut')
		response.writeHead(200, { 'content-type': type, 'content-length': 1000 }).write(body, () => socket?.destroy())
	else response.writeHead(status, { 'content-type': type }).end(body)
}
