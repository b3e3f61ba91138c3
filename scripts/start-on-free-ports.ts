import { ChildEnded } from './child.ts'
import { findFreePorts, type Ports } from './free-port.ts'

const mostTries = 5

/**
 * Starts something on free ports. Between looking and listening another program may take one of them: then other ports
 * are chosen, a few times. Throws what the last start threw.
 */
export async function startOnFreePorts<T>(wished: Ports, start: (ports: Ports) => Promise<T>): Promise<T> {
	const tried: number[] = []
	for (let tries = 1; ; tries++) {
		const ports = await findFreePorts(wished, tried)
		try {
			return await start(ports)
		} catch (error) {
			if (tries === mostTries || !isPortTaken(error)) throw error
			tried.push(ports.chat, ports.shops, ports.wallets)
		}
	}
}

function isPortTaken(error: unknown): boolean {
	return error instanceof ChildEnded && error.log.some((line) => line.includes('EADDRINUSE'))
}
