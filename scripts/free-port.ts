import { createServer } from 'node:net'

export type Ports = { readonly chat: number; readonly shops: number; readonly wallets: number }

/**
 * The wished port when nothing listens there, else the next free one; 0 gives any free one.
 * @param taken ports not to give
 */
export async function findFreePort(wished: number, taken: readonly number[]): Promise<number> {
	if (wished === 0) return listenOnce(0, '127.0.0.1')
	for (let port = wished; port < wished + 200 && port <= 65_535; port++) {
		if (!taken.includes(port) && (await isFree(port))) return port
	}
	throw new Error(`no port is free from ${wished} on`)
}

/** Ports for the programs of a demo, as near the wished ones as there are free ones. */
export async function findFreePorts(wished: Ports, taken: readonly number[]): Promise<Ports> {
	const chat = await findFreePort(wished.chat, taken)
	const shops = await findFreePort(wished.shops, [...taken, chat])
	const wallets = await findFreePort(wished.wallets, [...taken, chat, shops])
	return { chat, shops, wallets }
}

/** The shops listen on both loopback addresses; a machine without IPv6 has one. */
async function isFree(port: number): Promise<boolean> {
	for (const host of ['127.0.0.1', '::1']) {
		const code = await listenOnce(port, host).then(
			() => '',
			(error: NodeJS.ErrnoException) => error.code ?? 'unknown',
		)
		if (code !== '' && code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') return false
	}
	return true
}

function listenOnce(port: number, host: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer()
		server.once('error', reject)
		server.listen(port, host, () => {
			const address = server.address()
			server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
		})
	})
}
