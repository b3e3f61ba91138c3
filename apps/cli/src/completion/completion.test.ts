import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { presetNames } from '@hutong/link-policy'
import { runHutong } from '../../testing/run-hutong.ts'
import { commands } from '../commands.ts'

for (const shell of ['bash', 'zsh', 'fish']) {
	test(`CL5 the script for ${shell} has every command and option, and ${shell} takes it where it is there`, async () => {
		const { code, stdout } = await runHutong(['completion', shell])
		assert.equal(code, 0)
		for (const { name, options } of commands) {
			for (const word of name.split(' ')) assert.match(stdout, new RegExp(`\\b${word}\\b`))
			for (const option of Object.keys(options)) assert.match(stdout, new RegExp(`(--|-l )${option}\\b`))
		}
		const checked = spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' })
		const isThere = !checked.error
		if (isThere) assert.deepEqual([checked.status, checked.stderr], [0, ''])
	})
}

test('CL5 the presets are offered where a policy is meant', () => {
	const named = commands.flatMap((command) => (command.named ? [command.named] : []))
	assert.ok(named.length > 0)
	for (const names of named) assert.deepEqual(names, presetNames)
})

/** What stands on the line, and what bash offers. */
const offers: readonly [line: string, words: readonly string[]][] = [
	['hutong ', ['links', 'resolve', 'card', 'policy', 'start', 'completion', 'help', '--help', '--version']],
	['hutong re', ['resolve']],
	['hutong links --js', ['--jsonl']],
	['hutong resolve --', ['--json', '--max-hops', '--platforms', '--allow', '--help']],
	['hutong completion ', ['bash', 'zsh', 'fish', '--help']],
	['hutong help st', ['start']],
	['hutong policy ', ['check', 'decide', 'diff', 'try', '--help']],
	['hutong policy d', ['decide', 'diff']],
	['hutong policy decide --', ['--policy', '--jsonl', '--list', '--platforms', '--help']],
	['hutong policy decide --policy my', ['my platforms.json']],
	['hutong policy check 2021', ['2021-09-17', '2021-11-29']],
	['hutong policy check m', ['my platforms.json']],
	['hutong policy diff open s', ['strict']],
	['hutong links --platforms my', ['my platforms.json']],
]
test('CL5 bash offers what fits', async (t) => {
	const folder = await mkdtemp(join(tmpdir(), 'hutong-cli-'))
	t.after(() => rm(folder, { recursive: true, force: true }))
	await writeFile(join(folder, 'my platforms.json'), '[]')
	const { stdout: script } = await runHutong(['completion', 'bash'])
	for (const [line, words] of offers) {
		const typed = line.split(' ')
		const ask = `COMP_WORDS=(${typed.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${typed.length - 1}; _hutong; printf '%s\\n' "\${COMPREPLY[@]}"`
		const { stdout, error } = spawnSync('bash', ['-c', `${script}\n${ask}`], { cwd: folder, encoding: 'utf8' })
		if (error) return t.diagnostic('there is no bash here')
		assert.deepEqual(stdout.trim().split('\n'), words, line)
	}
})
