import { connect } from 'node:net'
import type { BrowserPlace } from '../http/browser.ts'

/** The head of what the server says to a request that wants a socket. */
export function askForSocket(
	place: BrowserPlace,
	path: string,
	changed: Readonly<Record<string, string>>,
): Promise<string> {
	const headers = { host: new URL(place.origin).host, origin: place.origin, ...changed }
	const lines = Object.entries(headers).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]))
	return new Promise((resolve, reject) => {
		const socket = connect(place.port, '127.0.0.1', () => {
			socket.write(
				`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
					'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
			)
		})
		socket.once('error', reject)
		socket.once('data', (data) => {
			socket.destroy()
			resolve(String(data))
		})
	})
}
