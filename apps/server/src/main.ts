import { readConfig } from './config.ts'
import { createServer, type Server } from './server.ts'

const read = readConfig()
if (read.ok) await start(await createServer(read.config), read.config.origin)
else {
	for (const { code, message } of read.problems) console.error(`${code}: ${message}`)
	process.exitCode = 2
}

async function start(server: Server, origin: string): Promise<void> {
	const { address, port } = await server.listen()
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
	console.log(JSON.stringify({ ready: true, origin, address, port }))
}

function stop(server: Server): void {
	const patience = setTimeout(() => process.exit(1), 10_000)
	patience.unref()
	server.close().catch((cause: unknown) => {
		console.error(cause)
		process.exitCode = 1
	})
}
