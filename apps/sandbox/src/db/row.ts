import type { SQLOutputValue } from 'node:sqlite'

/** One row as SQLite hands it over. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/** A text column. Throws TypeError when it holds something else. */
export function textOf(row: Row, column: string): string {
	const value = row[column]
	if (typeof value !== 'string') throw new TypeError(`column ${column} holds no text`)
	return value
}

/** A text column that may be empty. */
export function maybeTextOf(row: Row, column: string): string | null {
	return row[column] === null ? null : textOf(row, column)
}

/** An integer column. Throws TypeError when it holds something else. */
export function integerOf(row: Row, column: string): number {
	const value = row[column]
	if (typeof value !== 'number') throw new TypeError(`column ${column} holds no integer`)
	return value
}
