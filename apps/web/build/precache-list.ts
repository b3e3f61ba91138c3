import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const worker = 'service-worker.js'
const place = '__HUTONG_ASSETS__'

/** A Vite plugin: tells the service worker what was built, in place of `__HUTONG_ASSETS__`. */
export function precacheList(): Plugin {
	return {
		name: 'hutong-precache-list',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				const chunk = bundle[worker]
				if (chunk?.type !== 'chunk') return
				const list = toPrecacheList(Object.keys(bundle))
				// A list that did not arrive would be an empty cache that nobody misses until the network is gone.
				if (!chunk.code.includes(place)) this.error(`${worker} names no ${place}`)
				chunk.code = chunk.code.replace(place, () => JSON.stringify(list))
			},
		},
	}
}

/** What is kept for the time without a network: the assets, whose names change with their contents, and a name for them all. */
export function toPrecacheList(files: readonly string[]): {
	readonly version: string
	readonly paths: readonly string[]
} {
	const paths = files
		.filter((file) => /^assets\/.*\.(?:js|css)$/.test(file))
		.map((file) => `/${file}`)
		.sort()
	const version = createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 12)
	return { version, paths }
}
