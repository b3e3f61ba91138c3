import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Child, startChild } from './child.ts'
import { describeSandbox, describeShares, type OfferedShare, type Sample } from './demo-setup.ts'
import type { Ports } from './free-port.ts'
import { keepSecret } from './keep-secret.ts'
import { startOnFreePorts } from './start-on-free-ports.ts'

export type DemoOptions = {
	/** Where databases, keys and secrets of the demo lie. */
	readonly dataDir: string
	/** Wished ports; a taken one gives way to the next free one. 0 takes any. */
	readonly ports?: Ports
	/** A preset's name or a policy file. */
	readonly policy?: string
	/** The day the sandbox lives on, `YYYY-MM-DD`; by default the day the policy belongs to, else today. */
	readonly day?: string
	/** Further settings of the server. */
	readonly env?: Readonly<Record<string, string>>
	readonly say?: (line: string) => void
}

export type Demo = {
	readonly origin: string
	readonly ports: Ports
	readonly server: Child
	readonly sandbox: Child
	stop(): Promise<void>
}

/** Starts the sandbox and the chat as two programs, and waits until both answer. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
	mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
	return startOnFreePorts(options.ports ?? { chat: 7700, shops: 7710, wallets: 7720 }, (ports) =>
		startPrograms(options, ports),
	)
}

async function startPrograms(options: DemoOptions, ports: Ports): Promise<Demo> {
	const origin = `http://chat.localhost:${ports.chat}`
	const day = options.day ?? dayOf(options.policy)
	const sandbox = await startSandbox(options, ports, { origin, day })
	const server = await startServer(options, ports, {
		origin,
		day,
		samples: readSamples(sandbox.ready['shares']),
	}).catch(async (error: unknown) => {
		await sandbox.stop()
		throw error
	})
	return {
		origin,
		ports,
		server,
		sandbox,
		async stop() {
			await Promise.all([server.stop(), sandbox.stop()])
		},
	}
}

/** The presets tell of days; the sandbox then lives in the weeks people saw them. */
function dayOf(policy: string | undefined): string {
	if (policy === '2021-09-17') return '2021-10-01'
	if (policy === '2021-11-29') return '2022-01-27'
	return new Date().toISOString().slice(0, 10)
}

type Setting = { readonly origin: string; readonly day: string }

function startSandbox(options: DemoOptions, ports: Ports, { origin, day }: Setting): Promise<Child> {
	const env = {
		SANDBOX_SHOPS_PORT: String(ports.shops),
		SANDBOX_WALLETS_PORT: String(ports.wallets),
		SANDBOX_DATA_DIR: join(options.dataDir, 'sandbox'),
		SANDBOX_CHAT_ORIGINS: origin,
		SANDBOX_AS_OF: day,
	}
	return startChild({ name: 'sandbox', file: programs.sandbox, env, say: options.say })
}

function startServer(
	options: DemoOptions,
	ports: Ports,
	setting: Setting & { samples: readonly Sample[] },
): Promise<Child> {
	const setup = describeSandbox(ports)
	const env = {
		HUTONG_MODE: 'demo',
		HUTONG_ORIGIN: setting.origin,
		HUTONG_PORT: String(ports.chat),
		HUTONG_DATABASE: join(options.dataDir, 'chat.sqlite'),
		HUTONG_SECRET: keepSecret(join(options.dataDir, 'secret')),
		HUTONG_POLICY: options.policy ?? 'open',
		HUTONG_DAY: setting.day,
		HUTONG_PLATFORMS: JSON.stringify(setup.platforms),
		HUTONG_ALLOWANCES: JSON.stringify(setup.allowances),
		HUTONG_SHOPS: JSON.stringify(setup.shops),
		HUTONG_QUOTES_ORIGIN: setup.quotes,
		HUTONG_FRAMES: JSON.stringify(setup.frames),
		HUTONG_SAMPLES: JSON.stringify(setting.samples),
		...options.env,
	}
	return startChild({ name: 'chat', file: programs.server, env, say: options.say })
}

/** The share texts of the sandbox's ready line, as the chat shows them for pasting. */
function readSamples(shares: unknown): readonly Sample[] {
	// The sandbox is ours: its ready line lists what it offers.
	return describeShares((shares ?? []) as readonly OfferedShare[])
}

const programs = {
	server: fileURLToPath(new URL('../apps/server/src/main.ts', import.meta.url)),
	sandbox: fileURLToPath(new URL('../apps/sandbox/src/main.ts', import.meta.url)),
}
