import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toPrecacheList } from '../build/precache-list.ts'

const built = ['index.html', 'service-worker.js', 'assets/main-B7.css', 'assets/main-A1.js', '.vite/manifest.json']

test('every asset is on the list, and nothing whose name stays when its contents change', () => {
	assert.deepEqual(toPrecacheList(built).paths, ['/assets/main-A1.js', '/assets/main-B7.css'])
})

test('the version changes with an asset alone', () => {
	const { version } = toPrecacheList(built)
	assert.equal(toPrecacheList([...built].reverse()).version, version)
	assert.notEqual(toPrecacheList([...built, 'assets/dialog-C3.js']).version, version)
})
