import type { Plugin } from 'vite'
import { compileMessages } from './compile-messages.ts'

const messageFile = /\/src\/messages\/([\w-]+)\/[\w-]+\.json$/

/** A Vite plugin: turns the ICU messages of `src/messages/<locale>/*.json` into plain functions while building. */
export function icuMessages(): Plugin {
	return {
		name: 'hutong-icu-messages',
		enforce: 'pre',
		transform(source, id) {
			const locale = messageFile.exec(id.split('?')[0] ?? '')?.[1]
			if (locale === undefined) return null
			const code = compileMessages(JSON.parse(source) as Record<string, string>, locale)
			return { code, map: null, moduleType: 'js' }
		},
	}
}
