import type { PublicConfig } from '@hutong/protocol'

const name = 'hutong.config'

/** What the server said about itself when it was last asked: the screen need not wait for it again. */
export function loadKeptConfig(): PublicConfig | null {
	const text = localStorage.getItem(name)
	if (text === null) return null
	try {
		// Written by `keepConfig` alone.
		return JSON.parse(text) as PublicConfig
	} catch {
		return null
	}
}

export function keepConfig(config: PublicConfig): void {
	localStorage.setItem(name, JSON.stringify(config))
}
