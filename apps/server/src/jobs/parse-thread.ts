import { parentPort, workerData } from 'node:worker_threads'
import { createLinks } from '@hutong/links'
import { readCard } from '@hutong/product-card'
import type { ParseRequest, ParseSetup } from './parse-request.ts'

// The one who starts this thread hands in exactly this shape.
const links = createLinks({ platforms: (workerData as ParseSetup).platforms })

parentPort?.on('message', (request: ParseRequest) => {
	parentPort?.postMessage({ type: 'reading', reading: readCard({ ...request, links }) })
})
parentPort?.postMessage({ type: 'ready' })
