import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { takeFolder } from './take-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'hutong-folder-'))
after(() => rmSync(root, { recursive: true, force: true }))

test('two demos at once have a folder each, and the next has the first again', () => {
	const wished = join(root, 'demo')
	const [first, second, third] = [takeFolder(wished), takeFolder(wished), takeFolder(wished)]
	assert.deepEqual(
		[first, second, third].map(({ path }) => path),
		[wished, `${wished}-2`, `${wished}-3`],
	)
	assert.deepEqual([first.inPlaceOf, second.inPlaceOf], [null, process.pid])
	first.release()
	assert.equal(takeFolder(wished).path, wished)
	second.release()
	third.release()
})

test('what a demo that was killed left behind is no obstacle', () => {
	const wished = join(root, 'killed')
	takeFolder(wished).release()
	const { pid } = spawnSync(process.execPath, ['--eval', ''])
	for (const left of [String(pid), '', 'nobody', '-1']) {
		writeFileSync(join(wished, 'running'), left)
		const taken = takeFolder(wished)
		assert.deepEqual([taken.path, taken.inPlaceOf], [wished, null], left)
		taken.release()
	}
	assert.equal(existsSync(join(wished, 'running')), false)
})
