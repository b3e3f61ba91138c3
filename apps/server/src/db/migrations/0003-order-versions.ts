import type { Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'

/** A shop may count the versions of an order up to the largest safe integer; SQLite’s integers hold that already. */
export async function widenOrderVersions(db: Kysely<unknown>, { hasSizedIntegers }: Dialect): Promise<void> {
	if (!hasSizedIntegers) return
	await db.schema
		.alterTable('orders')
		.alterColumn('version', (column) => column.setDataType('bigint'))
		.execute()
}
