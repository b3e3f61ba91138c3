import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { program, runHutong, startHutong } from '../testing/run-hutong.ts'
import { commands } from './commands.ts'
import { readVersion } from './read-version.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** A Node that says it is an old one: what it starts says so no more. */
const oldNode = [
	'--import',
	"data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})",
]

for (const words of [['--help'], ['-h'], ['help']]) {
	test(`CL1 hutong ${words.join(' ')} lists every command`, async () => {
		const { code, stdout, stderr } = await runHutong(words)
		assert.deepEqual([code, stderr], [0, ''])
		for (const { name, summary } of commands) assert.match(stdout, new RegExp(`^  ${name} +${summary}$`, 'm'))
	})
}

for (const command of commands) {
	test(`CL1 hutong ${command.name} --help describes each of its options and its exit codes`, async () => {
		const { code, stdout, stderr } = await runHutong([...command.name.split(' '), '--help'])
		assert.deepEqual([code, stderr], [0, ''])
		assert.deepEqual(stdout, (await runHutong(['help', ...command.name.split(' ')])).stdout)
		for (const option of Object.keys(command.options)) assert.match(stdout, new RegExp(`--${option}\\b`))
		assert.ok(command.name === 'completion' || stdout.includes('Exit codes: 0'))
	})
}

for (const words of [
	['policy', '--help'],
	['policy', '-h'],
	['help', 'policy'],
]) {
	test(`CL1 hutong ${words.join(' ')} lists the commands that belong together, and no other`, async () => {
		const { code, stdout, stderr } = await runHutong(words)
		assert.deepEqual([code, stderr], [0, ''])
		for (const { name, summary } of commands)
			assert.equal(new RegExp(`^  ${name} +${summary}$`, 'm').test(stdout), name.startsWith('policy '), name)
	})
}

test('CL1 hutong --version says which one it is', async () => {
	assert.deepEqual(await runHutong(['--version']), { code: 0, stdout: `${readVersion()}\n`, stderr: '' })
})

/** What is typed, and a part of what is said. */
const wrong: readonly [words: string, said: string][] = [
	['', 'Usage: hutong COMMAND'],
	['link', 'there is no command link (did you mean links?)'],
	['reslove https://m.tb.cn/h.a', 'no command reslove (did you mean resolve?)'],
	['paint', 'there is no command paint; see hutong --help'],
	['help paint', 'there is no command paint'],
	['--helpp', 'no option --helpp (did you mean --help?)'],
	['constructor', 'there is no command constructor;'],
	['links --jsnol', 'hutong links: there is no option --jsnol (did you mean --jsonl?); see hutong links --help'],
	['links --constructor', 'there is no option --constructor;'],
	['links -x', 'there is no option -x;'],
	['links --jsonl=yes', '--jsonl takes no value'],
	['links --platforms', '--platforms needs a value: --platforms FILE'],
	['links --platforms a --platforms b', '--platforms is given twice'],
	['links notes.txt', 'there is no use for “notes.txt”'],
	['resolve', 'URL is missing'],
	['resolve https://m.tb.cn/h.a https://m.tb.cn/h.b', 'there is no use for “https://m.tb.cn/h.b”'],
	['resolve --max-hops 6 https://m.tb.cn/h.a', '--max-hops is a number from 0 to 5, not 6'],
	['resolve --allow everything https://m.tb.cn/h.a', '--allow is a HOST:PORT=ADDRESS'],
	['resolve tea', 'that is no web address'],
	['policy', 'hutong policy: COMMAND is missing: check, decide, diff, try; see hutong policy --help'],
	['policy chek open', 'hutong policy: there is no command chek (did you mean check?); see hutong policy --help'],
	['help policy paint', 'hutong policy: there is no command paint; see hutong policy --help'],
	['polcy check open', 'there is no command polcy (did you mean policy?)'],
	['policy check', 'hutong policy check: FILE is missing; see hutong policy check --help'],
	['policy check open strict', 'there is no use for “strict”'],
	['policy check nowhere.json', 'hutong policy check: nowhere.json cannot be read'],
	['policy decide --jsonl', '--policy is missing: --policy FILE'],
	['policy decide --policy open', '--jsonl is missing'],
	['policy decide --jsonl --policy nowhere.json', 'nowhere.json cannot be read'],
	['policy decide --jsonl --policy open --list bad', '--list is a NAME=FILE, not bad'],
	['policy decide --jsonl --policy open --list stopped=x', '--list stopped is no outside list of the policy'],
	['policy diff open', 'B is missing'],
	['policy diff open nowhere.json', 'hutong policy diff: nowhere.json cannot be read'],
	['policy try --policy open', '--log is missing: --log FILE'],
	['policy try --log x', '--policy is missing: --policy FILE'],
	['policy try --policy open --log nowhere.jsonl', '--log nowhere.jsonl cannot be read'],
	['policy try --policy open --log .', '--log . cannot be read'],
	['completion', 'SHELL is missing: bash, zsh, fish'],
	['completion zhs', '“zhs” is none of bash, zsh, fish (did you mean zsh?)'],
	['start now', 'there is no use for “now”'],
]
for (const [words, said] of wrong) {
	test(`CL2 “hutong ${words}” ends with 2 and says: ${said}`, async () => {
		const { code, stdout, stderr } = await runHutong(words.split(' ').filter(Boolean))
		assert.deepEqual([code, stdout], [2, ''])
		assert.ok(stderr.includes(said), stderr)
	})
}

test('CL3 an older Node hands over to the pinned one: words, input, output and exit code', async () => {
	const ran = await runHutong(['links', '--jsonl'], { input: '"https://m.tb.cn/h.aB1cD2e"\nno\n', node: oldNode })
	assert.equal(ran.code, 1)
	assert.match(ran.stdout, /^\{"links":\[\{"start":0,"end":25,.*\n\{"error":\{"code":"json_invalid","line":2\}\}\n$/)
	assert.match(ran.stderr, /^hutong links: 1 of 2 lines/)
})

for (const [signal, expected] of [
	['SIGTERM', [null, 'SIGTERM']],
	['SIGINT', [null, 'SIGINT']],
] as const) {
	for (const node of [[], oldNode]) {
		test(`CL3 ${signal} ends it${node.length ? ', passed on by an older Node' : ''}`, async () => {
			const child = startHutong(['links', '--jsonl'], { node })
			child.stdin.write('"begun"\n')
			await new Promise((resolve) => child.stdout.once('data', resolve))
			child.kill(signal)
			const ended = await new Promise((resolve) => child.once('close', (...how) => resolve(how)))
			assert.deepEqual(ended, expected)
		})
	}
}

test('CL3 the name that npm gives it leads to the same file', () => {
	const linked = `${root}node_modules/.bin/hutong`
	assert.ok(existsSync(linked), 'npm install links it')
	const { status, stdout } = spawnSync(linked, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
	assert.deepEqual([status, stdout], [0, `${readVersion()}\n`])
})

test('CL4 a reader that has had enough is no error', async () => {
	const input = '"https://m.tb.cn/h.aB1cD2e"\n'.repeat(50_000)
	const child = startHutong(['links', '--jsonl'])
	let stderr = ''
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		stderr += text
	})
	child.stdin.on('error', () => undefined)
	child.stdin.end(input)
	child.stdout.once('data', () => child.stdout.destroy())
	const code = await new Promise((resolve) => child.once('close', resolve))
	assert.deepEqual([code, stderr], [0, ''])
})

test('CL4 hutong links --jsonl | head -1, as a shell runs it', () => {
	const line = `yes '"https://m.tb.cn/h.aB1cD2e"' | head -20000 | "${process.execPath}" "${program}" links --jsonl | head -1`
	const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' })
	assert.deepEqual([status, stderr, stdout.split('\n').length], [0, '', 2])
})
