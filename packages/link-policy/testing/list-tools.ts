import { hash } from 'node:crypto'

/** What lists are built with in tests: a seed nobody needs to guess. */
export const listTools = {
	seed: [0x5eed, 0xfeed],
	sha256: (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer'),
} as const
