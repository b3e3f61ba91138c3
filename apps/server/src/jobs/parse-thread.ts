import { parentPort, workerData } from 'node:worker_threads'
import { createLinks } from '@hutong/links'
import { createPageReader, type PageReader } from '@hutong/product-card'
import type { ParseAnswer, ParseRequest, ParseSetup } from './parse-request.ts'

// The one who starts this thread hands in exactly this shape.
const links = createLinks({ platforms: (workerData as ParseSetup).platforms })
let reader: PageReader | null = null

parentPort?.on('message', (request: ParseRequest) => {
	const before = readUsedMs()
	const reading = read(request)
	parentPort?.postMessage({ type: 'answer', answer: { reading, usedMs: readUsedMs() - before } })
})
parentPort?.postMessage({ type: 'ready' })

function read({ head, bytes, end }: ParseRequest): ParseAnswer['reading'] {
	if (head !== null) reader = createPageReader({ ...head, links })
	if (reader === null) throw new Error('bytes of a page that was not begun')
	const isEnough = reader.push(bytes) === 'enough'
	if (!isEnough && end !== 'whole') return end === 'cut' ? null : 'more'
	const reading = reader.end()
	reader = null
	return reading
}

function readUsedMs(): number {
	const { user, system } = process.threadCpuUsage()
	return (user + system) / 1000
}
