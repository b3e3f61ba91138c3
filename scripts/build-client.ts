import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

if (import.meta.main) buildClient(fileURLToPath(new URL('..', import.meta.url)))

/** Builds the client when nothing is built yet or a source file is newer than what is. */
export function buildClient(root: string): void {
	if (isFresh(root)) return
	const built = spawnSync(
		process.execPath,
		[join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
		{
			cwd: join(root, 'apps/web'),
			stdio: ['ignore', 'inherit', 'inherit'],
		},
	)
	if (built.status !== 0) throw new Error('the client could not be built')
}

function isFresh(root: string): boolean {
	const built = newest(root, ['apps/web/dist/index.html'])
	const sources = [
		'apps/web/{src,public}/**/*',
		'apps/web/*.{ts,html,json}',
		'packages/{links,money,protocol}/src/**/*',
	]
	return built !== 0 && built >= newest(root, sources)
}

function newest(root: string, patterns: readonly string[]): number {
	const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }))
	return files.reduce((latest, file) => Math.max(latest, statSync(join(root, file)).mtimeMs), 0)
}
