import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A file of the shops' looks, ready to send. */
export type Asset = { readonly type: string; readonly body: Buffer; readonly etag: string }

const types: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
}

/** Every file of `src/assets` by its name, read once. */
export function readShopAssets(): ReadonlyMap<string, Asset> {
	const folder = join(import.meta.dirname, '..', 'assets')
	const assets = new Map<string, Asset>()
	for (const name of readdirSync(folder)) {
		const type = types[extname(name)]
		if (!type) continue
		const body = readFileSync(join(folder, name))
		const digest = createHash('sha256').update(body).digest('base64url').slice(0, 16)
		assets.set(name, { type, body, etag: `"${digest}"` })
	}
	return assets
}
