import { createServer, type RequestListener, type Server } from 'node:http'

export type LoopbackListener = { readonly port: number; close(): Promise<void> }

/**
 * Listens on this machine alone, 127.0.0.1 and ::1 (where there is IPv6), on one port.
 * @param port 0 takes a free one
 */
export async function listenLoopback(port: number, answer: RequestListener): Promise<LoopbackListener> {
	const first = createServer(answer)
	await listen(first, port, '127.0.0.1')
	const address = first.address()
	const taken = typeof address === 'object' && address ? address.port : port
	const second = createServer(answer)
	const servers = [first]
	try {
		await listen(second, taken, '::1')
		servers.push(second)
	} catch (error) {
		if (!isWithoutIpv6(error)) {
			await close(first)
			throw error
		}
	}
	return { port: taken, close: async () => void (await Promise.all(servers.map(close))) }
}

function listen(server: Server, port: number, host: string): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject)
		server.listen({ port, host, exclusive: true }, () => {
			server.off('error', reject)
			resolve()
		})
	})
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve())
		server.closeAllConnections()
	})
}

function isWithoutIpv6(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? error.code : ''
	return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'
}
