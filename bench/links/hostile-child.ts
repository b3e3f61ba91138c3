import { providePeers } from '../src/peers.ts'
import { readThreadTime } from '../src/rounds.ts'
import { createCorpus } from './corpus.ts'
import { loadPeerFinders, ourFinder, ourName, peerVersions } from './finders.ts'
import { hostileText } from './hostile.ts'

/** Reads one hostile text with one finder, up to three times, and prints the milliseconds of each. */
const [finderName = '', textName = ''] = process.argv.slice(2)
const finder = finderName === ourName ? ourFinder() : await loadPeer(finderName)
if (finder === undefined) throw new Error(`There is no finder ${finderName}.`)
const text = hostileText(textName)
for (const message of createCorpus(1, 2000)) finder.run(message.text)
process.stdout.write('ready\n')
const started = performance.now()
for (let reading = 0; reading < 3 && performance.now() - started < 1000; reading++) {
	const before = readThreadTime()
	finder.run(text)
	process.stdout.write(`${(readThreadTime() - before) / 1e6}\n`)
}

async function loadPeer(name: string) {
	const peers = providePeers('links', peerVersions, () => {})
	if (!peers.ok) throw new Error(peers.reason)
	return (await loadPeerFinders(peers)).find((finder) => finder.name === name)
}
