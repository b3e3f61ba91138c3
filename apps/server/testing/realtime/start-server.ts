import { ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { Cursor, Person } from '@hutong/protocol'
import type { Config } from '../../src/config.ts'
import { openStore } from '../../src/db/index.ts'
import { createServer, type Overrides, readConfig } from '../../src/index.ts'
import type { ServerLimits } from '../../src/limits/server-limits.ts'
import { type Browser, type BrowserPlace, createBrowser } from '../http/browser.ts'
import { type Device, getTicket, openDevice } from './device.ts'

/** A whole server on a database that is handed in, so that it can be stopped and started again. */
export type RunningServer = BrowserPlace & {
	/** Somebody who has just signed up. */
	newPerson(): Promise<Member>
	/** Somebody who is there already, for tests that need nobody else. */
	anyone(): Promise<Member>
	/** Ends a person's sessions where only the database knows of it, as another server would. */
	endSessionsOf(user: string): Promise<void>
	stop(): Promise<void>
}

/** Somebody with an account, a browser and as many devices as they like. */
export type Member = {
	readonly id: string
	readonly browser: Browser
	open(cursors?: Readonly<Record<string, Cursor>>): Promise<Device>
	/** The same person with another session. */
	signInAgain(): Promise<Member>
}

export type ServerOptions = Overrides & { readonly limits?: Partial<ServerLimits>; readonly trustProxy?: string }

/** Starts a server with no internet; names cannot be looked up, so cards end as they began. */
export async function startServer(database: string, options: ServerOptions = {}): Promise<RunningServer> {
	const read = readConfig({ ...settings, HUTONG_DATABASE: database })
	ok(read.ok, JSON.stringify(read))
	const { limits, trustProxy, ...overrides } = options
	const config: Config = {
		...read.config,
		trustProxy: trustProxy ?? false,
		limits: { ...read.config.limits, ...limits },
	}
	const server = await createServer(config, { resolve: noInternet, ...overrides })
	const { port } = await server.listen()
	const place = { origin: config.origin, port }
	let anyone: Promise<Member> | null = null
	return {
		...place,
		newPerson: () => signUp(place),
		anyone() {
			anyone ??= signUp(place)
			return anyone
		},
		async endSessionsOf(user) {
			const store = await openStore(database)
			await store.write.deleteFrom('sessions').where('user_id', '=', user).execute()
			await store.close()
		},
		stop: () => server.close(),
	}
}

/** Settings of a server that nobody but a test on this machine reaches. */
export const settings = {
	HUTONG_MODE: 'production',
	HUTONG_SECRET: randomBytes(36).toString('base64url'),
	HUTONG_ORIGIN: 'http://chat.localhost',
	HUTONG_PORT: '0',
	HUTONG_LOG: 'silent',
	HUTONG_RATE_FACTOR: '1000',
} as const

const password = 'correct horse battery'
let signedUp = 0

/** Signs somebody up in a new browser. */
export async function signUp(place: BrowserPlace): Promise<Member> {
	const browser = createBrowser(place)
	const username = `person.${process.pid}.${signedUp++}`
	const answer = await browser.api.signUp({ username, name: username, password })
	ok(answer.ok, answer.ok ? '' : answer.problem.code)
	return toMember(place, browser, answer.value.person)
}

function toMember(place: BrowserPlace, browser: Browser, { id, username }: Person): Member {
	return {
		...{ id, browser, open: async (cursors) => openDevice(place, await getTicket(browser), cursors) },
		async signInAgain() {
			const another = createBrowser(place)
			ok((await another.api.signIn({ username, password })).ok)
			return toMember(place, another, { id, username, name: username })
		},
	}
}

async function noInternet(host: string): Promise<never> {
	throw Object.assign(new Error(`no internet: ${host}`), { code: 'ENOTFOUND' })
}
