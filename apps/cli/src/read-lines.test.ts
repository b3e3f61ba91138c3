import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Line, readLines } from './read-lines.ts'

async function collect(chunks: readonly Uint8Array[], longest: number): Promise<Line[]> {
	const lines: Line[] = []
	for await (const batch of readLines(toStream(chunks), longest)) lines.push(...batch)
	return lines
}

async function* toStream(chunks: readonly Uint8Array[]) {
	yield* chunks
}

/** Lines that are cut anywhere on their way, also within a letter. */
const cut = fc.record({
	lines: fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '茶', '🍵', '\ufeff', 'x'.repeat(60))), {
		minLength: 1,
		maxLength: 12,
	}),
	sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
	isEnded: fc.boolean(),
})

test('CL13 however a text is cut on its way, its lines are the same, and those over the limit are null', async () => {
	let over = 0
	let within = 0
	await fc.assert(
		fc.asyncProperty(cut, async ({ lines, sizes, isEnded }) => {
			const text = `${lines.map((line) => line.replaceAll('\n', ' ')).join('\n')}${isEnded ? '\n' : ''}`
			const bytes = Buffer.from(text)
			const expected = text.replace(/\n$/, '').split('\n').map(toExpected)
			const found = await collect(cutUp(bytes, sizes), 40)
			assert.deepEqual(found, bytes.length === 0 ? [] : expected)
			over += found.filter((line) => line === null).length
			within += found.length
		}),
		{ seed: 1, numRuns: 500 },
	)
	assert.ok(over > 100 && within > 1000, `${over} of ${within}`)
})

function toExpected(line: string, index: number): Line {
	if (Buffer.byteLength(line) > 40) return null
	const read = Buffer.from(line).toString('utf8')
	return index === 0 && read.startsWith('\ufeff') ? read.slice(1) : read
}

function cutUp(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
	const chunks: Uint8Array[] = []
	for (let at = 0, turn = 0; at < bytes.length; turn++) {
		const size = sizes[turn % sizes.length] ?? 1
		chunks.push(bytes.subarray(at, at + size))
		at += size
	}
	return chunks
}
