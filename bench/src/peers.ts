import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What others wrote: names of npm packages with exact versions. */
export type PeerVersions = Readonly<Record<string, string>>

export type Peers =
	| { readonly ok: true; readonly load: (name: string) => Promise<unknown> }
	| { readonly ok: false; readonly reason: string }

/**
 * Installs peers into a folder of their own that git ignores, without running any script of theirs; what is there already stays.
 * They never enter the project's own dependencies.
 */
export function providePeers(folder: string, versions: PeerVersions, log: (line: string) => void): Peers {
	const home = fileURLToPath(new URL(`../.peers/${folder}/`, import.meta.url))
	const missing = Object.entries(versions).filter(([name, version]) => installedVersion(home, name) !== version)
	if (missing.length > 0) {
		const wanted = missing.map(([name, version]) => `${name}@${version}`)
		log(`Installing ${wanted.join(', ')} for comparison …`)
		const problem = install(home, wanted)
		if (problem !== null) return { ok: false, reason: `${wanted.join(', ')} could not be installed: ${problem}` }
	}
	return { ok: true, load: (name) => load(home, name) }
}

function installedVersion(home: string, name: string): string | null {
	try {
		// A package's own description of itself, written by npm.
		return (JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
			.version
	} catch {
		return null
	}
}

/** @returns what went wrong, or null */
function install(home: string, wanted: readonly string[]): string | null {
	mkdirSync(home, { recursive: true })
	if (!existsSync(join(home, 'package.json'))) writeFileSync(join(home, 'package.json'), '{ "private": true }\n')
	const flags = [
		'--prefix',
		home,
		'--ignore-scripts',
		'--no-audit',
		'--no-fund',
		'--save-exact',
		'--workspaces=false',
		'--fetch-retries=1',
		'--fetch-retry-mintimeout=1000',
	]
	const run = spawnSync('npm', ['install', ...flags, ...wanted], {
		cwd: home,
		encoding: 'utf8',
		shell: process.platform === 'win32',
		timeout: 180_000,
	})
	if (run.status === 0) return null
	const said = /^npm error (?:code|network|errno)? ?(.+)$/m.exec(run.stderr ?? '')?.[1]
	return said ?? run.error?.message ?? `npm ended with ${run.status}`
}

async function load(home: string, name: string): Promise<unknown> {
	const path = createRequire(join(home, 'package.json')).resolve(name)
	if (path.endsWith('.json')) return JSON.parse(readFileSync(path, 'utf8'))
	return import(pathToFileURL(path).href)
}
