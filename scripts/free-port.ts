import { createServer } from 'node:net'

/** The wished port when nothing listens there, else the next free one; 0 gives any free one. */
export async function findFreePort(wished: number, taken: readonly number[]): Promise<number> {
	if (wished === 0) return listenOnce(0)
	for (let port = wished; port < wished + 200; port++) {
		if (taken.includes(port)) continue
		const free = await listenOnce(port).catch(() => 0)
		if (free !== 0) return free
	}
	throw new Error(`no free port from ${wished} on`)
}

function listenOnce(port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer()
		server.once('error', reject)
		server.listen(port, '127.0.0.1', () => {
			const address = server.address()
			server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
		})
	})
}
