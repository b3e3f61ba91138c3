import { installWithApt } from './apt.ts'
import { type PostgresCluster, type PostgresSettings, startPostgresCluster } from './postgres-cluster.ts'
import { findEmbeddedPostgres, findSystemPostgres, type PostgresPrograms } from './postgres-programs.ts'

export type ProvidedPostgres =
	| { readonly ok: true; readonly cluster: PostgresCluster; readonly from: string }
	| { readonly ok: false; readonly reason: string }

/**
 * Starts a PostgreSQL of its own for the tests: the machine's, else one installed with apt where that can be done, else
 * the one that came with npm.
 * @param changed settings other than the durable ones, to see what the server says to them
 * @returns the running cluster, or why there is none
 */
export async function providePostgres(
	say: (line: string) => void,
	changed: PostgresSettings = {},
): Promise<ProvidedPostgres> {
	const reasons: string[] = []
	for (const { from, find } of sources) {
		const programs = find(say)
		if (!programs) {
			reasons.push(`none ${from}`)
			continue
		}
		try {
			return { ok: true, from, cluster: await startPostgresCluster(programs, changed) }
		} catch (error) {
			reasons.push(`the one ${from} does not start (${error instanceof Error ? error.message : String(error)})`)
		}
	}
	return { ok: false, reason: `no PostgreSQL: ${reasons.join('; ')}` }
}

type Source = {
	readonly from: string
	readonly find: (say: (line: string) => void) => PostgresPrograms | null
}

const sources: readonly Source[] = [
	{ from: 'on this machine', find: findSystemPostgres },
	{ from: 'from apt', find: findAfterInstall },
	{ from: 'from npm', find: findEmbeddedPostgres },
]

function findAfterInstall(say: (line: string) => void): PostgresPrograms | null {
	if (findSystemPostgres()) return null
	say('No PostgreSQL here: installing it with apt.')
	return installWithApt(['postgresql']) ? findSystemPostgres() : null
}
