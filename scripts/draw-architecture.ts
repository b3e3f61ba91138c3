import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Arrow, drawBoxes } from './draw-boxes.ts'
import { readImports } from './read-imports.ts'

/** Draws who imports whom, from the code as it is, into `docs/architecture.svg`; `--check` only compares. */
const root = fileURLToPath(new URL('..', import.meta.url))
const file = `${root}docs/architecture.svg`

if (import.meta.main) {
	const drawn = drawArchitecture()
	if (!process.argv.includes('--check')) writeFileSync(file, drawn)
	else if (readFileSync(file, 'utf8') !== drawn) {
		console.error('docs/architecture.svg is behind the code: run `npm run picture`.')
		process.exit(1)
	}
}

/** The picture as SVG text: the same imports give the same bytes. */
export function drawArchitecture(): string {
	const rows = [
		['web', 'server', 'cli', 'sandbox'],
		['product-card', 'link-policy', 'commerce', 'outbound-fetch'],
		['protocol', 'links', 'money'],
	]
	const arrows: Arrow[] = readImports(root, rows.flat())
	return drawBoxes(rows, arrows)
}
