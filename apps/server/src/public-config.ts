import { builtInPlatforms } from '@hutong/links'
import type { Person, PublicConfig } from '@hutong/protocol'
import type { Config } from './config.ts'

/** What anybody may know of a server's configuration. */
export function createPublicConfig(config: Config, demoPeople: readonly Person[] | null): PublicConfig {
	const own = new Map(config.platforms.map((platform) => [platform.id, platform]))
	const platforms = new Map([...builtInPlatforms.map((platform) => [platform.id, platform] as const), ...own]).values()
	return {
		version: '0.1.0',
		demo: demoPeople && { accounts: [...demoPeople], samples: [...(config.demo?.samples ?? [])] },
		policy: { name: config.policy.name, version: String(config.policy.version) },
		platforms: [...platforms].map(({ id, names, category }) => ({ id, name: { ...names }, category })),
		links: [...config.platforms],
	}
}
