import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes, and waits while whoever reads is slower: nothing piles up. */
export async function writeOut(stream: Writable, text: string): Promise<void> {
	if (!stream.write(text)) await once(stream, 'drain')
}
