import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { PostgresPrograms } from './postgres-programs.ts'
import { findUnprivilegedUser, type SystemUser } from './unprivileged-user.ts'

/** A PostgreSQL that runs for the tests alone, and keeps what it confirms. */
export type PostgresCluster = {
	/** Address of its database `postgres`, as a superuser. */
	readonly url: string
	/** Ends it and removes its files. */
	stop(): Promise<void>
}

/** Settings of the server by name, as `postgres -c` takes them. */
export type PostgresSettings = Readonly<Record<string, string>>

type Place = {
	readonly folder: string
	readonly bin: string
	readonly user: SystemUser | null
	readonly env: NodeJS.ProcessEnv
}

/**
 * Makes a cluster in a temporary folder and starts it on a free port of this machine alone. PostgreSQL refuses to run as
 * root: then it runs as another user.
 * @throws Error with PostgreSQL's own words when it does not start
 */
export async function startPostgresCluster(
	programs: PostgresPrograms,
	changed: PostgresSettings = {},
): Promise<PostgresCluster> {
	const place = await preparePlace(programs)
	try {
		const password = randomBytes(16).toString('hex')
		await initialise(place, password)
		const port = await findFreePort()
		const child = await start(place, { ...settings, ...changed, port: String(port) })
		return {
			url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
			stop: () => stop(child, place.folder),
		}
	} catch (error) {
		await rm(place.folder, { recursive: true, force: true })
		throw error
	}
}

async function preparePlace(programs: PostgresPrograms): Promise<Place> {
	const user = findUnprivilegedUser()
	const folder = await mkdtemp(join(tmpdir(), 'hutong-postgres-'))
	const env = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C', TZ: 'UTC' }
	if (user) await chown(folder, user.uid, user.gid)
	if (!programs.portable) return { folder, bin: programs.bin, user, env }
	const copy = join(folder, 'programs')
	await cp(programs.portable.folder, copy, { recursive: true })
	for (const { at, to } of programs.portable.links)
		await symlink(relative(dirname(join(copy, at)), join(copy, to)), join(copy, at))
	return { folder, bin: join(copy, 'bin'), user, env: { ...env, LD_LIBRARY_PATH: join(copy, 'lib') } }
}

async function initialise({ folder, bin, user, env }: Place, password: string): Promise<void> {
	const passwordFile = join(folder, 'password')
	await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
	if (user) await chown(passwordFile, user.uid, user.gid)
	const words = ['-D', join(folder, 'data'), '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
	const options = { env, cwd: folder, timeout: 120_000, ...user }
	await promisify(execFile)(join(bin, 'initdb'), [...words, '--encoding=UTF8', '--locale=C'], options)
}

/** Durable as in production: what tests see confirmed was written down. */
const settings = {
	fsync: 'on',
	synchronous_commit: 'on',
	full_page_writes: 'on',
	listen_addresses: '127.0.0.1',
	unix_socket_directories: '',
	max_connections: '200',
	logging_collector: 'off',
}

async function start({ folder, bin, user, env }: Place, chosen: PostgresSettings): Promise<ChildProcess> {
	const words = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
	const child = spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), ...words], {
		...{ env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] as const, ...user },
	})
	// Nobody is left to stop it when this process ends before it was told to.
	const endWithUs = () => child.kill('SIGQUIT')
	process.once('exit', endWithUs)
	child.once('exit', () => process.off('exit', endWithUs))
	await waitUntilReady(child)
	child.stderr.resume()
	return child
}

function waitUntilReady(child: ChildProcess & { readonly stderr: NonNullable<ChildProcess['stderr']> }): Promise<void> {
	const said: string[] = []
	return new Promise((resolve, reject) => {
		const fail = (code: number | null) => reject(new Error(`postgres ended with ${code}: ${said.join(' ')}`))
		child.once('error', reject)
		child.once('exit', fail)
		createInterface({ input: child.stderr }).on('line', (line) => {
			said.push(line)
			if (!line.includes('ready to accept connections')) return
			child.off('exit', fail)
			resolve()
		})
	})
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
	if (child.exitCode === null && child.signalCode === null) {
		const gone = new Promise((resolve) => child.once('exit', resolve))
		// The fast shutdown: open connections are ended.
		child.kill('SIGINT')
		await gone
	}
	await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

function findFreePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer()
		server.once('error', reject)
		server.listen(0, '127.0.0.1', () => {
			const address = server.address()
			server.close(() =>
				typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
			)
		})
	})
}
