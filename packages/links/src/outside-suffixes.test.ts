import assert from 'node:assert/strict'
import test from 'node:test'
import { createSorter, readOutside } from '../testing/outside-urls.ts'
import { displayHost } from './index.ts'

type Case = { readonly host: string | null; readonly registrable: string | null }

const text = readOutside('test_psl.txt')
const skip = text === null ? 'the outside cases are not here' : false

const suffixes = createSorter<Case>('suffixes', {
	'no-host': ({ host }) => host === null,
	'leading-dot': ({ host }) => host?.startsWith('.') === true,
})

test('LK19 the registrable domain is the one of every Public Suffix List case that a URL can have', { skip }, () => {
	let [owned, suffix] = [0, 0]
	for (const one of casesOf(text ?? '')) {
		const { host, registrable } = one
		if (suffixes.differenceOf(one) !== null) assert.equal(displayHost(`https://${host ?? ''}/`), null)
		else if (registrable !== null) {
			owned += 1
			assert.equal(registrableOf(`${host}`), toAscii(registrable), `${host}`)
		} else {
			// A suffix belongs to nobody: all of it is shown, or none when it has one label; one label more is somebody's.
			suffix += 1
			const below = `x.${host}`
			assert.equal(registrableOf(`${host}`), host?.includes('.') ? toAscii(host) : null)
			assert.equal(registrableOf(below), toAscii(below))
		}
	}
	assert.ok(owned > 45 && suffix > 15, `${owned} domains, ${suffix} suffixes`)
	assert.deepEqual(suffixes.stale(), [])
})

/** Lines `checkPublicSuffix('www.example.com', 'example.com');`, null where there is none. */
function casesOf(lines: string): readonly Case[] {
	const calls = lines.matchAll(/^checkPublicSuffix\((?:null|'(.*?)'), (?:null|'(.*?)')\);/gm)
	return [...calls].map(([, host = null, registrable = null]) => ({ host, registrable }))
}

function registrableOf(host: string): string | null {
	const shown = displayHost(`https://${host}/`)
	return shown === null ? null : toAscii(shown.registrable)
}

/** Both spellings of a name are the same name. */
function toAscii(host: string): string {
	return new URL(`https://${host}/`).hostname
}
