import { type Config, readConfig } from './config.ts'
import { createServer, type Server } from './server.ts'

const read = readConfig()
if (read.ok) await start(read.config).catch(giveUp)
else {
	for (const { code, message } of read.problems) console.error(`${code}: ${message}`)
	process.exitCode = 2
}

async function start(config: Config): Promise<void> {
	const server = await createServer(config)
	const { address, port } = await server.listen()
	process.on('SIGHUP', () => void readRulesAgain(server))
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
	console.log(JSON.stringify({ ready: true, origin: config.origin, address, port }))
}

/** Policy and switches of cards are read again where they stand; what is wrong changes nothing. */
async function readRulesAgain(server: Server): Promise<void> {
	const again = readConfig()
	if (again.ok) await server.setRules(again.config).catch((cause: unknown) => console.error(cause))
	else for (const { code, message } of again.problems) console.error(`${code}: ${message}`)
}

/** Settings that are right may still meet a port in use or a database that would not keep what it confirms. */
function giveUp(cause: unknown): void {
	console.error(`The server did not start: ${cause instanceof Error ? cause.message : cause}`)
	process.exit(1)
}

function stop(server: Server): void {
	const patience = setTimeout(() => process.exit(1), 10_000)
	patience.unref()
	server.close().catch((cause: unknown) => {
		console.error(cause)
		process.exitCode = 1
	})
}
