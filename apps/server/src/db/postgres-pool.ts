import pg from 'pg'

const int8 = 20

/** A pool of connections; 64-bit integers come as numbers, for every one kept here is a safe integer. */
export function createPostgresPool(url: string, size: number, onError: (error: Error) => void): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		max: size,
		types: {
			getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)),
		},
	})
	// An idle connection that breaks must not end the process; the next query gets a new one.
	pool.on('error', onError)
	return pool
}

/** Settings without which PostgreSQL may forget what it has confirmed, as `name` → refused value. */
export async function findUnsafeSettings(pool: pg.Pool): Promise<readonly string[]> {
	const { rows } = await pool.query<{ name: string; setting: string }>(
		`select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')`,
	)
	return rows.filter(({ setting }) => setting === 'off').map(({ name, setting }) => `${name} = ${setting}`)
}
