import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'

/** Every module that running `file` loads, types left out. */
function loadedBy(file: URL, seen = new Set<string>()): ReadonlySet<string> {
	if (seen.has(file.href)) return seen
	seen.add(file.href)
	for (const [, clause, specifier] of readFileSync(file, 'utf8').matchAll(
		/^(?:import|export)\s+(?!type\b)([^'";]*?)\s*from '([^']+)'/gm,
	)) {
		if (clause === undefined || specifier === undefined) continue
		if (specifier.startsWith('.')) loadedBy(new URL(specifier, file), seen)
		else seen.add(specifier)
	}
	return seen
}

test('LK20 finding links loads no list of public suffixes; showing a host does', () => {
	const finding = loadedBy(new URL('create-link-reader.ts', import.meta.url))
	assert.ok(finding.size > 20)
	assert.ok(!finding.has('tldts'))
	assert.ok(loadedBy(new URL('host/display-host.ts', import.meta.url)).has('tldts'))
})
