/** SQLite's primary result codes that mean the file or the disk can no longer be trusted. */
const brokenSqlite: ReadonlySet<number> = new Set([10, 11, 26])

/** Whether an error means that the database may not keep what it confirms: input or output failed, or it is damaged. */
export function isBroken(cause: unknown): boolean {
	const code = readField(cause, 'errcode')
	return typeof code === 'number' && brokenSqlite.has(code & 0xff)
}

/** Whether a transaction lost to another one and may be tried again: a deadlock or a serialisation failure. */
export function isRetryable(cause: unknown): boolean {
	const code = readField(cause, 'code')
	return code === '40P01' || code === '40001'
}

/** Whether a row was refused because another one has its key already. */
export function isDuplicate(cause: unknown): boolean {
	return readField(cause, 'code') === '23505' || [2067, 1555].some((errcode) => readField(cause, 'errcode') === errcode)
}

function readField(cause: unknown, name: string): unknown {
	return typeof cause === 'object' && cause !== null ? Reflect.get(cause, name) : undefined
}
