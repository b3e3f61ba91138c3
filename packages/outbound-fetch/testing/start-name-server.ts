import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { isIPv4 } from 'node:net'

/** A name server on loopback that answers A and AAAA as its script says. */
export type NameServer = {
	/** As a resolver takes it: `address:port`. */
	readonly address: string
	/** The questions that were asked, such as `A shop.example`. */
	readonly questions: string[]
	close(): Promise<void>
}

/** Gives the addresses of a name; `turn` counts the questions of that name and type from 0. Null is silence. */
export type NameScript = (name: string, turn: number) => readonly string[] | null

/** Starts a name server (RFC 1035, the little of it that a resolver asks for). Answers may be kept for no time at all. */
export async function startNameServer(script: NameScript): Promise<NameServer> {
	const socket = createSocket('udp4')
	const questions: string[] = []
	socket.on('message', (message, from) => {
		const { name, type, end } = readQuestion(message)
		const question = `${type === 1 ? 'A' : 'AAAA'} ${name}`
		const turn = questions.filter((one) => one === question).length
		questions.push(question)
		const found = script(name, turn)
		if (found === null) return
		const addresses = found.filter((address) => isIPv4(address) === (type === 1))
		socket.send(toAnswer(message, end, type, addresses), from.port, from.address)
	})
	socket.bind(0, '127.0.0.1')
	await once(socket, 'listening')
	return {
		address: `127.0.0.1:${socket.address().port}`,
		questions,
		async close() {
			socket.close()
			await once(socket, 'close')
		},
	}
}

function readQuestion(message: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
	const labels: string[] = []
	let at = 12
	for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
		labels.push(message.toString('latin1', at + 1, at + 1 + length))
		at += 1 + length
	}
	return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 }
}

function toAnswer(question: Buffer, end: number, type: number, addresses: readonly string[]): Buffer {
	const header = Buffer.from(question.subarray(0, 12))
	header.writeUInt16BE(0x8180, 2)
	header.writeUInt16BE(addresses.length, 6)
	header.writeUInt32BE(0, 8)
	const records = addresses.map((address) => {
		const data = toBytes(address)
		// A pointer to the name of the question, the type, class IN, no time to live, the length.
		const head = Buffer.from([0xc0, 0x0c, 0, type, 0, 1, 0, 0, 0, 0, 0, data.length])
		return Buffer.concat([head, data])
	})
	return Buffer.concat([header, question.subarray(12, end), ...records])
}

function toBytes(address: string): Buffer {
	if (isIPv4(address)) return Buffer.from(address.split('.').map(Number))
	const host = new URL(`http://[${address}]/`).hostname.slice(1, -1)
	const [before = '', after] = host.split('::')
	const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter((one) => one !== ''))
	const gap = Array.from({ length: 8 - (head?.length ?? 0) - (tail?.length ?? 0) }, () => '0')
	return Buffer.from([...(head ?? []), ...gap, ...(tail ?? [])].map((one) => one.padStart(4, '0')).join(''), 'hex')
}
