import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** A mail server that keeps what it is given, and refuses when it is told to (RFC 5321, RFC 4954). */
export type Smtp = {
	readonly port: number
	/** Whole messages, as they came. */
	readonly received: string[]
	/** What clients said outside messages. */
	readonly commands: string[]
	/** What it answers a command that begins so, in the place of yes. */
	readonly refusals: Map<string, string>
	stop(): Promise<void>
}

export async function startSmtp(): Promise<Smtp> {
	const smtp = { received: [] as string[], commands: [] as string[], refusals: new Map<string, string>() }
	const sockets = new Set<Socket>()
	const server = createServer((socket) => {
		sockets.add(socket)
		socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
		speak(socket, smtp)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	return {
		...smtp,
		// It listens on a port, never on a pipe.
		port: (server.address() as AddressInfo).port,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve())
				for (const socket of sockets) socket.destroy()
			}),
	}
}

function speak(socket: Socket, smtp: Pick<Smtp, 'received' | 'commands' | 'refusals'>): void {
	const say = (line: string) => socket.write(`${line}\r\n`)
	let message: string[] | null = null
	say('220 mail.test')
	createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
		if (message) {
			if (line !== '.') return void message.push(line)
			smtp.received.push(message.join('\n'))
			message = null
			return say('250 taken')
		}
		smtp.commands.push(line)
		const refusal = [...smtp.refusals].find(([command]) => line.startsWith(command))
		if (refusal) return say(refusal[1])
		if (line.startsWith('EHLO')) return say('250-mail.test\r\n250 AUTH PLAIN')
		if (line.startsWith('AUTH')) return say('235 welcome')
		if (line === 'DATA') message = []
		return say(line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 yes')
	})
}
