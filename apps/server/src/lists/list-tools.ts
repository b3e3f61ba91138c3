import { hash, randomBytes } from 'node:crypto'
import type { ListTools } from '@hutong/link-policy'

/** A seed nobody else has, another one at each start. */
export function createListTools(): ListTools {
	const bytes = randomBytes(8)
	return {
		seed: [bytes.readInt32LE(0), bytes.readInt32LE(4)],
		sha256: (input) => hash('sha256', input, 'buffer'),
	}
}
