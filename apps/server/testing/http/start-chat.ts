import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, createServer, type Overrides, readConfig, type Server } from '../../src/index.ts'
import { type Browser, createBrowser } from './browser.ts'

/** A chat server that runs, and the folder its database lies in. */
export type Chat = {
	/** The origin people know it by; it listens on another port. */
	readonly origin: string
	readonly port: number
	readonly database: string
	/** A browser nobody has used. */
	newBrowser(): Browser
	/** A browser in which one of the demo's people is signed in. */
	demoBrowser(username: 'linxiao' | 'wanglei' | 'sam'): Promise<Browser>
	/** A browser in which somebody has just signed up. */
	newPerson(username: string): Promise<Browser>
	/** Other rules from now on. */
	readonly setRules: Server['setRules']
	stop(): Promise<void>
}

/** The password of everybody who signs up in a test. */
export const password = 'correct horse battery'

/**
 * Starts a server as its settings say (and with other limits, where settings cannot say so), on any port of loopback, with a database of its own and no internet:
 * no name can be looked up, so that only hosts with an allowance are reached.
 */
export async function startChat(
	env: Readonly<Record<string, string>> = {},
	{ limits = {}, ...overrides }: Overrides & { readonly limits?: Partial<Config['limits']> } = {},
): Promise<Chat> {
	const folder = await mkdtemp(join(tmpdir(), 'hutong-chat-'))
	const database = join(folder, 'chat.sqlite')
	const read = readConfig({ ...settings, HUTONG_DATABASE: database, ...env })
	assert.ok(read.ok, JSON.stringify(read))
	const { origin } = read.config
	const config = { ...read.config, limits: { ...read.config.limits, ...limits } }
	const server = await createServer(config, { resolve: noInternet, ...overrides })
	const { port } = await server.listen()
	const newBrowser = () => createBrowser({ origin, port })
	return {
		...{ origin, port, database, newBrowser, setRules: server.setRules },
		async demoBrowser(username) {
			const browser = newBrowser()
			getValue(await browser.api.signInDemo(username))
			return browser
		},
		async newPerson(username) {
			const browser = newBrowser()
			getValue(await browser.api.signUp({ username, name: username, password }))
			return browser
		},
		async stop() {
			await server.close()
			await rm(folder, { recursive: true, force: true, maxRetries: 5 })
		},
	}
}

/** The value of an answer that must be one. */
export function getValue<Value>(answer: { ok: true; value: Value } | { ok: false; problem: { code: string } }): Value {
	assert.ok(answer.ok, answer.ok ? '' : answer.problem.code)
	return answer.value
}

const settings = {
	HUTONG_MODE: 'demo',
	HUTONG_ORIGIN: 'http://chat.localhost',
	HUTONG_PORT: '0',
	HUTONG_LOG: 'silent',
	HUTONG_RATE_FACTOR: '1000',
}

async function noInternet(host: string): Promise<never> {
	throw Object.assign(new Error(`no internet: ${host}`), { code: 'ENOTFOUND' })
}
