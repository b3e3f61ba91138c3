import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What making something leaves in memory, in bytes, the heap and buffers outside it together. */
export function measureBytes<Made>(make: () => Made): { readonly made: Made; readonly bytes: number } {
	const before = readHeld()
	const made = make()
	return { made, bytes: readHeld() - before }
}

function readHeld(): number {
	collect()
	collect()
	const { heapUsed, arrayBuffers } = process.memoryUsage()
	return heapUsed + arrayBuffers
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
