import { createSandbox } from './create-sandbox.ts'
import { readConfig } from './read-config.ts'

const read = readConfig(process.argv.slice(2), process.env, () => new Date())
if (!read.ok) {
	process.stderr.write(`sandbox: ${read.reason}\n`)
	process.exit(64)
}

const sandbox = await createSandbox(read.config)
await sandbox.start().catch((error: unknown) => {
	process.stderr.write(`sandbox: not started: ${error instanceof Error ? error.message : error}\n`)
	process.exit(1)
})
process.stdout.write(
	`${JSON.stringify({ ready: true, ...sandbox.urls, shares: [...sandbox.demoShares(), ...sandbox.quoteShares()] })}\n`,
)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.on(signal, () => {
		if (stopping) process.exit(1)
		stopping = true
		void sandbox.stop().then(() => process.exit(0))
	})
}
