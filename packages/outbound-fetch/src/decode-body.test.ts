import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zstdDecompressSync } from 'node:zlib'
import { decodeBody } from './decode-body.ts'

/** A zstd frame (RFC 8878 3.1.1) of one byte, `a`, that asks for a window of 2 to the power of `log` bytes. */
function createFrame(log: number): Uint8Array {
	return Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, (log - 10) << 3, 0x09, 0x00, 0x00, 0x61])
}

test('OF36 a zstd frame of a few bytes that asks for more than 8 MiB of memory is refused', async () => {
	assert.equal(zstdDecompressSync(createFrame(27)).toString(), 'a', 'the frame is sound')
	for (const [log, outcome] of [
		[20, 'a'],
		[23, 'a'],
		[24, 'coding_refused'],
		[27, 'coding_refused'],
	] as const) {
		const result = await decodeBody(createFrame(log), ['zstd'], 1_000)
		assert.equal(result.ok ? new TextDecoder().decode(result.body) : result.reason, outcome, String(log))
	}
})

test('OF36 a thousand empty members of gzip give nothing and take no room', async () => {
	const member = Buffer.from('1f8b080000000000000303000000000000000000', 'hex')
	const result = await decodeBody(Buffer.concat(Array<Buffer>(1_000).fill(member)), ['gzip'], 1_000)
	assert.equal(result.ok && result.body.length, 0)
})
