/**
 * A whole unmasked WebSocket text frame (RFC 6455 §5.2), ready to be written to any number of sockets.
 * Only for connections without extensions.
 */
export function encodeTextFrame(text: string): Buffer {
	const payload = Buffer.byteLength(text)
	const head = payload < 126 ? 2 : payload < 65_536 ? 4 : 10
	const frame = Buffer.allocUnsafe(head + payload)
	frame[0] = 0x81
	if (head === 2) frame[1] = payload
	else if (head === 4) {
		frame[1] = 126
		frame.writeUInt16BE(payload, 2)
	} else {
		frame[1] = 127
		frame.writeBigUInt64BE(BigInt(payload), 2)
	}
	frame.write(text, head)
	return frame
}
