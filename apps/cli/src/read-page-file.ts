import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'

export type PageFile =
	| { readonly ok: true; readonly bytes: Uint8Array }
	| { readonly ok: false; readonly problem: string }

/** A page's bytes are bounded as the server bounds them, generously: nobody's page is larger. */
const mostBytes = 16 * 1024 * 1024

/** Reads a page from a file, or from standard input where the name is `-`; gzip is undone. */
export async function readPageFile(name: string, stdin: Readable): Promise<PageFile> {
	try {
		const bytes = name === '-' ? await readAll(stdin) : await readStart(name)
		return { ok: true, bytes: isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes }
	} catch (error) {
		return { ok: false, problem: error instanceof Error ? error.message : String(error) }
	}
}

function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function readStart(name: string): Promise<Uint8Array> {
	const file = await open(name)
	try {
		return await readAll(file.createReadStream({ end: mostBytes - 1 }))
	} finally {
		await file.close()
	}
}

async function readAll(stream: Readable): Promise<Uint8Array> {
	const parts: Uint8Array[] = []
	let size = 0
	for await (const part of stream) {
		parts.push(part)
		size += part.length
		if (size >= mostBytes) break
	}
	return Buffer.concat(parts).subarray(0, mostBytes)
}
