import { globSync, readFileSync } from 'node:fs'
import type { Arrow } from './draw-boxes.ts'

/** Which of our packages each one names in its own code, tests left out; sorted, each once. */
export function readImports(root: string, names: readonly string[]): Arrow[] {
	const arrows = names.flatMap((from) => namedBy(root, from).map((to) => ({ from, to })))
	return arrows.filter((arrow) => names.includes(arrow.to)).sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function namedBy(root: string, name: string): string[] {
	const files = globSync(`{packages,apps}/${name}/src/**/*.{ts,tsx}`, { cwd: root }).filter(
		(path) => !/\.test\.tsx?$|\/testing\//.test(path),
	)
	const named = files.flatMap((path) => [
		...readFileSync(root + path, 'utf8').matchAll(/(?:from |import\()'@hutong\/([a-z-]+)(?:\/[a-z-]+)?'/g),
	])
	return [...new Set(named.map((match) => match[1] ?? ''))]
}

function key(arrow: Arrow): string {
	return `${arrow.from} ${arrow.to}`
}
