import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** What a first visit may load before anything can be seen, in KiB of gzip. */
const budget = { javascript: 60, styles: 16 }

const dist = fileURLToPath(new URL('../apps/web/dist/', import.meta.url))
const page = readFileSync(`${dist}index.html`, 'utf8')
const javascript = sizeOf(/(?:<script[^>]+src|<link[^>]+rel="modulepreload"[^>]+href)="\/([^"]+\.js)"/g)
const styles = sizeOf(/<link[^>]+rel="stylesheet"[^>]+href="\/([^"]+\.css)"/g)
const later = readdirSync(dist, { recursive: true })
	.filter((name) => String(name).endsWith('.js'))
	.reduce((total, name) => total + compressed(String(name)), 0)

console.log(
	`initial JavaScript ${javascript.toFixed(1)} of ${budget.javascript} KiB gzip, styles ${styles.toFixed(1)} of ${budget.styles} KiB, all JavaScript ${later.toFixed(1)} KiB`,
)
if (javascript === 0) throw new Error('size budget: the built page loads no script; has the client been built?')
if (javascript > budget.javascript || styles > budget.styles) {
	console.error('size budget: the first load is over its budget.')
	process.exit(1)
}

function sizeOf(pattern: RegExp): number {
	const names = new Set([...page.matchAll(pattern)].map((match) => match[1] ?? ''))
	return [...names].reduce((total, name) => total + compressed(name), 0)
}

function compressed(name: string): number {
	return gzipSync(readFileSync(dist + name), { level: 9 }).byteLength / 1024
}
