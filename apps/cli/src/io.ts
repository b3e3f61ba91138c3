import type { Readable, Writable } from 'node:stream'

/** What a command reads and writes; the process's own streams, or a test's. */
export type Io = {
	readonly stdin: Readable & { readonly isTTY?: boolean }
	readonly stdout: Writable
	readonly stderr: Writable
}
