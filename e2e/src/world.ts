import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandbox, type Sandbox, type SandboxFault } from '@hutong/sandbox'
import { describeSandbox, describeShares, findFreePort } from '@hutong/scripts'
import { createServer, readConfig, type Server } from '@hutong/server'

export type World = {
	readonly origin: string
	readonly dataDir: string
	readonly sandbox: Sandbox
	readonly server: Server
	stop(): Promise<void>
}

export type WorldOptions = {
	readonly policy?: string
	/** The day the sandbox lives on. */
	readonly day?: string
	/** Who sees the policy desk, with commas between; Sam, unless told otherwise. */
	readonly operators?: string
	/** Whether a second operator has to agree to rules. */
	readonly secondEye?: boolean
	/** The folder whose files outside lists are read from. */
	readonly lists?: string
	readonly faults?: readonly SandboxFault[]
	/** Further origins the client may frame, such as a hostile page of the test's own. */
	readonly frames?: readonly string[]
	/** How long bars of quotes are fresh, in seconds. */
	readonly quotesInterval?: number
	/** Further sites of this machine whose pages the server may read. */
	readonly sites?: readonly { readonly host: string; readonly port: number }[]
}

/** The chat and the sandbox with databases of their own, on free ports; both as in the demo. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
	const dataDir = await mkdtemp(join(tmpdir(), 'hutong-e2e-'))
	const chatPort = await findFreePort(0, [])
	const origin = `http://chat.localhost:${chatPort}`
	const day = options.day ?? new Date().toISOString().slice(0, 10)
	const sandbox = await startSandbox(options, { dataDir, origin, chatPort, day })
	const server = await startServer(options, { dataDir, origin, chatPort, day, sandbox })
	return {
		origin,
		dataDir,
		sandbox,
		server,
		async stop() {
			await server.close()
			await sandbox.stop()
			await rm(dataDir, { recursive: true, force: true })
		},
	}
}

/** A world for some work, ended whatever happens. */
export async function withWorld(options: WorldOptions, work: (world: World) => Promise<void>): Promise<void> {
	const world = await startWorld(options)
	try {
		await work(world)
	} finally {
		await world.stop()
	}
}

type Setting = { readonly dataDir: string; readonly origin: string; readonly chatPort: number; readonly day: string }

async function startSandbox({ faults = [] }: WorldOptions, setting: Setting): Promise<Sandbox> {
	const url = `${setting.origin}/api/webhooks/orders`
	const sandbox = await createSandbox({
		shopsPort: 0,
		walletsPort: 0,
		dataDir: join(setting.dataDir, 'sandbox'),
		chatOrigins: [setting.origin],
		chatWebhook: { [setting.origin]: { url, address: '127.0.0.1', port: setting.chatPort } },
		asOf: setting.day,
		now: () => new Date(),
		faults,
	})
	await sandbox.start()
	return sandbox
}

async function startServer(options: WorldOptions, setting: Setting & { sandbox: Sandbox }): Promise<Server> {
	const { urls } = setting.sandbox
	const ports = { shops: portOf(urls.shops.taobao), wallets: portOf(urls.wallets.alipay) }
	const setup = describeSandbox(ports)
	const samples = describeShares([...setting.sandbox.demoShares(), ...setting.sandbox.quoteShares()])
	const read = readConfig({
		HUTONG_MODE: 'demo',
		HUTONG_ORIGIN: setting.origin,
		HUTONG_PORT: String(setting.chatPort),
		HUTONG_DATABASE: join(setting.dataDir, 'chat.sqlite'),
		HUTONG_POLICY: options.policy ?? 'open',
		HUTONG_DAY: setting.day,
		...(options.operators === undefined ? {} : { HUTONG_OPERATORS: options.operators }),
		...(options.lists === undefined ? {} : { HUTONG_LISTS_FOLDER: options.lists }),
		...(options.secondEye ? { HUTONG_POLICY_SECOND_EYE: '1' } : {}),
		HUTONG_PLATFORMS: JSON.stringify(setup.platforms),
		HUTONG_ALLOWANCES: JSON.stringify([...setup.allowances, ...(options.sites ?? []).map(toAllowance)]),
		HUTONG_SHOPS: JSON.stringify(setup.shops),
		HUTONG_QUOTES_ORIGIN: setup.quotes,
		HUTONG_QUOTES_INTERVAL: String(options.quotesInterval ?? 300),
		HUTONG_FRAMES: JSON.stringify([...setup.frames, ...(options.frames ?? [])]),
		HUTONG_SAMPLES: JSON.stringify(samples),
		HUTONG_RATE_FACTOR: '1000',
		HUTONG_LOG: 'silent',
	})
	if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'))
	const server = await createServer(read.config)
	await server.listen()
	return server
}

function toAllowance({ host, port }: { readonly host: string; readonly port: number }) {
	return { name: 'e2e', host, port, address: '127.0.0.1' }
}

function portOf(url: string): number {
	return Number(new URL(url).port)
}
