import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]

/** A picture that goes from one colour to another, as PNG (RFC 2083). */
export function paint(width: number, height: number, colours: readonly [Colour, Colour]): Uint8Array {
	const rows = Buffer.alloc(height * (1 + width * 3))
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const share = (x / width + y / height) / 2
			const at = y * (1 + width * 3) + 1 + x * 3
			for (const [index, from] of colours[0].entries())
				rows[at + index] = from + share * ((colours[1][index] ?? 0) - from)
		}
	const header = Buffer.alloc(13)
	header.writeUInt32BE(width, 0)
	header.writeUInt32BE(height, 4)
	header.set([8, 2], 8)
	const parts = [toChunk('IHDR', header), toChunk('IDAT', deflateSync(rows)), toChunk('IEND', Buffer.alloc(0))]
	return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

function toChunk(name: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
	const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const
	ends[0].writeUInt32BE(data.length)
	ends[1].writeUInt32BE(crc32(named))
	return Buffer.concat([ends[0], named, ends[1]])
}
