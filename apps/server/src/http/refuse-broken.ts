import type { Socket } from 'node:net'
import { createProblem } from '@hutong/protocol'

/** Answers what is not HTTP, or has more headers than are read, and hangs up. */
export function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
	if (error.code === 'ECONNRESET' || !socket.writable) {
		socket.destroy()
		return
	}
	const problem = createProblem('bad_request')
	const body = JSON.stringify(problem)
	const head = [
		`HTTP/1.1 ${problem.status} Bad Request`,
		'Content-Type: application/problem+json',
		`Content-Length: ${Buffer.byteLength(body)}`,
		'Connection: close',
	]
	socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
