import { runCards } from '../cards/run-cards.ts'
import { runLinks } from '../links/run-links.ts'
import { runPolicy } from '../policy/run-policy.ts'

/** `npm run bench -- NAME [options]`. */
const benchmarks: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
	cards: runCards,
	links: runLinks,
	policy: runPolicy,
}

const [name = '', ...words] = process.argv.slice(2)
const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
if (benchmark === undefined) {
	const wantsHelp = name === '--help' || name === '-h'
	const usage = `Usage: npm run bench -- ${Object.keys(benchmarks).join('|')} [--help]`
	console[wantsHelp ? 'log' : 'error'](usage)
	process.exitCode = wantsHelp ? 0 : 2
} else {
	try {
		process.exitCode = await benchmark(words)
	} catch (error) {
		console.error(`bench ${name}: ${error instanceof Error ? error.message : String(error)}`)
		process.exitCode = 2
	}
}
