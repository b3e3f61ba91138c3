import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import {
	brotliCompressSync,
	deflateRawSync,
	deflateSync,
	gzipSync,
	zstdCompressSync,
	zstdDecompressSync,
} from 'node:zlib'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { type Answer, startSite } from '../testing/start-site.ts'
import { BodyRefusal } from './body-refusal.ts'
import { type Coding, decodeBody } from './decode-body.ts'
import type { FetchResult } from './fetch-result.ts'
import { defaultLimits } from './limits.ts'

const html = { 'content-type': 'text/html' }
const text = '<p>页面'.repeat(50)

async function fetchAnswer(answer: Answer): Promise<FetchResult> {
	const site = await startSite(answer)
	try {
		return await createTestFetch({ allowances: [site.allowance] }).fetch(`${site.origin}/`, { purpose: 'resolve' })
	} finally {
		await site.close()
	}
}

function toReason(result: FetchResult): string {
	return result.ok ? 'ok' : result.reason
}

const compressors = {
	gzip: gzipSync,
	'x-gzip': gzipSync,
	deflate: deflateSync,
	br: brotliCompressSync,
	zstd: zstdCompressSync,
} as const

test('OF35 gzip, deflate in both forms, br and zstd are undone, and two in a row', async () => {
	const bytes = Buffer.from(text)
	const cases: [string, Uint8Array][] = Object.entries(compressors).map(([name, compress]) => [name, compress(bytes)])
	cases.push(['deflate', deflateRawSync(bytes)], ['gzip, br', brotliCompressSync(gzipSync(bytes))], ['identity', bytes])
	for (const [coding, body] of cases) {
		const result = await fetchAnswer((_, response) => {
			response.writeHead(200, { ...html, 'content-encoding': coding }).end(body)
		})
		assert.equal(result.ok && new TextDecoder().decode(result.body), text, coding)
	}
})

test('OF36 decompression bombs are refused in every coding', async () => {
	const zeros = new Uint8Array(16 * 1_048_576)
	for (const [coding, compress] of Object.entries(compressors)) {
		const bomb = compress(zeros)
		assert.ok(bomb.length < defaultLimits.wireBytes)
		const before = process.memoryUsage().arrayBuffers
		const result = await fetchAnswer((_, response) => {
			response.writeHead(200, { ...html, 'content-encoding': coding }).end(bomb)
		})
		assert.equal(toReason(result), 'too_large_decoded', coding)
		assert.ok(process.memoryUsage().arrayBuffers - before < 10 * 1_048_576, 'the bomb was not unpacked')
	}
})

test('OF36 a bomb inside a coding is refused at the inner step', async () => {
	const bomb = gzipSync(gzipSync(new Uint8Array(16 * 1_048_576)))
	const result = await fetchAnswer((_, response) => {
		response.writeHead(200, { ...html, 'content-encoding': 'gzip, gzip' }).end(bomb)
	})
	assert.equal(toReason(result), 'too_large_decoded')
})

test('OF37 unknown, stacked and damaged codings are refused', async () => {
	const bytes = gzipSync(Buffer.from(text))
	for (const [coding, body] of [
		['compress', bytes],
		['gzip, gzip, gzip', gzipSync(gzipSync(bytes))],
		['gzip', bytes.subarray(0, 20)],
		['deflate', deflateSync(text).subarray(0, 20)],
		['br', brotliCompressSync(text).subarray(0, 20)],
		['zstd', zstdCompressSync(text).subarray(0, 20)],
		['br', bytes],
	] as const) {
		const result = await fetchAnswer((_, response) => {
			response.writeHead(200, { ...html, 'content-encoding': coding }).end(body)
		})
		assert.equal(toReason(result), 'coding_refused', coding)
	}
})

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
		assert.equal(await decode(createFrame(log), 'zstd'), outcome, String(log))
	}
})

test('OF36 a thousand empty members of gzip give nothing and take no room', async () => {
	const member = Buffer.from('1f8b080000000000000303000000000000000000', 'hex')
	assert.equal(await decode(Buffer.concat(Array<Buffer>(1_000).fill(member)), 'gzip'), '')
})

/** @returns what was coded, or why it was refused */
async function decode(bytes: Uint8Array, coding: Coding): Promise<string> {
	const pieces = decodeBody(Readable.from([bytes]), [coding], 1_000)
	try {
		return Buffer.concat(await Array.fromAsync(pieces)).toString()
	} catch (error) {
		assert.ok(error instanceof BodyRefusal)
		return error.refusal.reason
	}
}
