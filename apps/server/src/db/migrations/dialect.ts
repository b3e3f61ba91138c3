import type { ColumnDataType, ColumnDefinitionBuilder } from 'kysely'

/** Where the two databases name a column's type differently. */
export type Dialect = {
	readonly instant: ColumnDataType
	readonly truth: ColumnDataType
	readonly bytes: ColumnDataType
	/** Whether `integer` holds 32 bits alone. */
	readonly hasSizedIntegers: boolean
	readonly rowId: {
		readonly type: ColumnDataType
		readonly build: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
	}
}

export const dialects = {
	sqlite: {
		instant: 'text',
		truth: 'integer',
		bytes: 'blob',
		hasSizedIntegers: false,
		rowId: { type: 'integer', build: (column) => column.primaryKey() },
	},
	postgres: {
		instant: 'timestamptz',
		truth: 'boolean',
		bytes: 'bytea',
		hasSizedIntegers: true,
		rowId: { type: 'bigint', build: (column) => column.primaryKey().generatedAlwaysAsIdentity() },
	},
} as const satisfies Record<string, Dialect>
