import { deepEqual, doesNotReject, match, rejects } from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { startPostgresCluster } from './postgres-cluster.ts'
import { findEmbeddedPostgres, findSystemPostgres } from './postgres-programs.ts'

const sources = [
	{ name: 'of this machine', find: findSystemPostgres },
	{ name: 'from npm', find: findEmbeddedPostgres },
]

for (const { name, find } of sources) {
	const programs = find()
	test(`the PostgreSQL ${name} starts, answers and goes`, {
		skip: programs ? false : `there is none ${name}`,
	}, async () => {
		if (!programs) return
		const { url, stop } = await startPostgresCluster(programs)
		match(url, /^postgres:\/\/postgres:[0-9a-f]{32}@127\.0\.0\.1:\d+\/postgres$/)
		await doesNotReject(reach(url))
		await stop()
		await rejects(reach(url), { code: 'ECONNREFUSED' })
	})
}

test('a PostgreSQL that does not start says why and leaves nothing behind', async (t) => {
	const folder = await mkdtemp(join(tmpdir(), 'hutong-no-postgres-'))
	t.after(() => rm(folder, { recursive: true }))
	process.env['TMPDIR'] = folder
	await rejects(startPostgresCluster({ bin: join(folder, 'nowhere'), portable: null }), /initdb/)
	deepEqual(await readdir(folder), [])
})

function reach(url: string): Promise<void> {
	const { hostname, port } = new URL(url)
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), hostname, () => resolve(void socket.destroy()))
		socket.once('error', reject)
	})
}
