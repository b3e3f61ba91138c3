import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { findUrlList, putUrlList, renewUrlList, type Store, type WriteQueue } from '../db/index.ts'
import type { Validators } from './list-source.ts'

/** The last good text of a list. */
export type StoredText = {
	readonly source: string
	readonly kind: string
	readonly body: Uint8Array
	readonly validators: Validators
	/** When its source last stood by it, milliseconds since 1970. */
	readonly goodAt: number
}

/** Keeps the last good text of each list across restarts. */
export type ListStore = {
	find(name: string): Promise<StoredText | null>
	put(name: string, text: StoredText): Promise<void>
	renew(name: string, goodAt: number): Promise<void>
}

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Keeps them in the database, packed. */
export function createListStore({ store, writes }: { readonly store: Store; readonly writes: WriteQueue }): ListStore {
	return {
		async find(name) {
			const found = await findUrlList(store.read, name)
			if (found === null) return null
			const { source, kind, goodAt, etag, lastModified } = found
			return { source, kind, goodAt, validators: { etag, lastModified }, body: await unpack(found.body) }
		},
		async put(name, { body, validators, ...text }) {
			const packed = await pack(body)
			await writes.run((write) => putUrlList(write, name, { ...text, ...validators, body: packed }))
		},
		renew: (name, goodAt) => writes.run((write) => renewUrlList(write, name, goodAt)),
	}
}
