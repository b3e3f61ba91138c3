import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { providePeers } from '../src/peers.ts'
import { readThreadTime } from '../src/rounds.ts'
import { createCorpus } from './corpus.ts'
import { type Finder, loadPeerFinders, ourFinder, ourName, peerVersions } from './finders.ts'
import { hostileText, stoppedCode } from './hostile.ts'

/**
 * Reads one hostile text with one finder, up to three times, in a thread of its own, and prints the milliseconds of each
 * reading. When the processor has spent the limit on them, the process ends, wherever the finder is.
 */
type Task = { readonly finder: string; readonly text: string }

if (isMainThread) watch()
else await read(workerData as Task)

function watch(): void {
	const [finder = '', text = '', limitMs = ''] = process.argv.slice(2)
	const worker = new Worker(new URL(import.meta.url), { workerData: { finder, text } satisfies Task })
	let before: NodeJS.CpuUsage | undefined
	const timer = setInterval(() => {
		if (before !== undefined && process.cpuUsage(before).user / 1000 > Number(limitMs)) process.exit(stoppedCode)
	}, 50)
	worker.on('message', (milliseconds: number | 'ready') => {
		if (milliseconds === 'ready') before = process.cpuUsage()
		else process.stdout.write(`${milliseconds}\n`)
	})
	worker.on('exit', () => clearInterval(timer))
}

async function read({ finder: name, text: textName }: Task): Promise<void> {
	const finder = name === ourName ? ourFinder() : await loadPeer(name)
	const text = hostileText(textName)
	for (const message of createCorpus(1, 2000)) finder.run(message.text)
	parentPort?.postMessage('ready')
	const started = readThreadTime()
	for (let reading = 0; reading < 3 && readThreadTime() - started < 1e9; reading++) {
		const before = readThreadTime()
		finder.run(text)
		parentPort?.postMessage((readThreadTime() - before) / 1e6)
	}
}

async function loadPeer(name: string): Promise<Finder> {
	const peers = providePeers('links', peerVersions, () => {})
	if (!peers.ok) throw new Error(peers.reason)
	const finder = (await loadPeerFinders(peers)).find((other) => other.name === name)
	if (finder === undefined) throw new Error(`There is no finder ${name}.`)
	return finder
}
