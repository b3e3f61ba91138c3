import { Socket } from 'node:net'

/** A server of redirects held in memory: tens of thousands of real sockets would take most of a test's time. */
export type Redirector = {
	/** Gives the path that leads to a target over a number of steps on this server. */
	register(target: string, steps: number): string
	/** Opens a connection that reads one request and gives one answer. */
	open(): Socket
}

/** Creates a redirector. The target is sent as it stands, in UTF-8; only what would end the header is left out. */
export function createRedirector(): Redirector {
	const targets: string[] = []
	return {
		register: (target, steps) => `/${targets.push(target) - 1}/${steps}`,
		open: () => new AnsweringSocket((request) => toAnswer(targets, request)),
	}
}

const statuses = [301, 302, 303, 307, 308] as const

function toAnswer(targets: readonly string[], request: string): Buffer {
	const [, index, left] = /^GET \/(\d+)\/(\d+) /.exec(request) ?? []
	const target = targets[Number(index)]
	if (target === undefined)
		return Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 0\r\n\r\n')
	const location = Number(left) > 0 ? `../${index}/${Number(left) - 1}` : target.replace(/[\r\n\0]/g, '')
	const status = statuses[Number(index) % statuses.length]
	return Buffer.from(`HTTP/1.1 ${status} Found\r\nlocation: ${location}\r\ncontent-length: 0\r\n\r\n`)
}

/** A socket with nobody at the other end but a function. */
class AnsweringSocket extends Socket {
	readonly #answer: (request: string) => Buffer

	constructor(answer: (request: string) => Buffer) {
		super()
		this.#answer = answer
	}

	override _read() {}

	override _write(chunk: Buffer | string, _encoding: BufferEncoding, done: () => void) {
		this.push(this.#answer(chunk.toString()))
		this.push(null)
		done()
	}
}
