import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildClient } from './build-client.ts'
import { type Demo, startDemo } from './demo.ts'
import { takeFolder } from './take-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { env } = process
const started = Date.now()

const folder = takeFolder(env['HUTONG_DATA'] ?? `${root}data/demo`)
process.on('exit', folder.release)
if (folder.inPlaceOf !== null)
	console.log(
		`\n  Another demo is running (process ${folder.inPlaceOf}): this one has its data in ${relative(process.cwd(), folder.path)}.`,
	)

const demo = await start().catch(giveUp)
console.log(`
  Hutong is ready after ${((Date.now() - started) / 1000).toFixed(1)} s.

  ➜  ${demo.origin}

  Sign in with one tap, open a conversation, paste a share text. Ctrl+C stops it.
`)
endWith(demo)

async function start(): Promise<Demo> {
	buildClient(root)
	return startDemo({
		dataDir: folder.path,
		ports: { chat: Number(env['PORT'] ?? 7700), shops: 7710, wallets: 7720 },
		...(env['HUTONG_POLICY'] ? { policy: env['HUTONG_POLICY'] } : {}),
		...(env['HUTONG_DAY'] ? { day: env['HUTONG_DAY'] } : {}),
		...(env['HUTONG_VERBOSE'] ? { say: (line: string) => console.log(line) } : {}),
	})
}

/** One plain line; `HUTONG_VERBOSE` shows what the programs said before. */
function giveUp(cause: unknown): never {
	console.error(`Hutong did not start: ${cause instanceof Error ? cause.message : cause}`)
	process.exit(1)
}

/** Ctrl+C, either program ending, or npm ending (which passes on no other signal), ends both. */
function endWith(running: Demo): void {
	let ending = false
	const end = (code: number) => {
		if (ending) return
		ending = true
		void running.stop().then(() => process.exit(code))
	}
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
	const parent = process.ppid
	setInterval(() => process.ppid !== parent && end(0), 1000).unref()
	for (const [name, child] of [
		['chat', running.server],
		['sandbox', running.sandbox],
	] as const) {
		child.process.once('exit', (code) => {
			if (!ending) console.error(`The ${name} ended with ${code}. Its last words:\n${child.log.slice(-15).join('\n')}`)
			end(1)
		})
	}
}
