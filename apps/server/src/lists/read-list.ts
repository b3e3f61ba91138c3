import { setImmediate } from 'node:timers/promises'
import { type ListKind, type ListTools, type ParsedList, readUrlList } from '@hutong/link-policy'

/** Reads the bytes of a list, in steps: requests are answered in between. */
export async function readList(body: Uint8Array, kind: ListKind, tools: ListTools): Promise<ParsedList> {
	const steps = readUrlList(new TextDecoder('utf-8').decode(body), kind, tools)
	for (;;) {
		const step = steps.next()
		if (step.done) return step.value
		await setImmediate()
	}
}
