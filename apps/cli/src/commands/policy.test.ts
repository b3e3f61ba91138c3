import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { presetNames, presets } from '@hutong/link-policy'
import { parseLines, runHutong, startHutong } from '../../testing/run-hutong.ts'

let folder = ''
before(async () => {
	folder = await mkdtemp(join(tmpdir(), 'hutong-policy-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const title = { zh: '标题', en: 'Title' }
const last = { id: 'otherwise', title, outcome: 'page', reason: 'allowed' }
const toPolicy = (more: object) => ({ name: 'own', version: '1', title, rules: [], default: last, ...more })
const toRule = (more: object) => ({
	id: 'own-rule',
	title,
	when: {},
	outcome: 'confirm',
	reason: 'operator-choice',
	...more,
})
const toFile = async (name: string, content: unknown) => {
	const file = join(folder, name)
	await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
	return file
}
const toLog = (...taps: readonly unknown[]) => taps.map((tap) => `${JSON.stringify(tap)}\n`).join('')

/** Presets, how they end, and the rules at fault. */
const checked: readonly (readonly [name: string, code: number, rules: readonly string[]])[] = [
	['open', 0, []],
	['2021-09-17', 1, ['direct-confirm', 'group-copy', 'broadcast-copy']],
	['2021-11-29', 1, ['group-copy', 'broadcast-copy']],
	['strict', 1, ['new-site', 'unknown-confirm']],
]
for (const [name, code, rules] of checked) {
	test(`CL50 policy check ${name} ends with ${code} and names ${rules.join(', ') || 'no rule'}`, async () => {
		const words = await runHutong(['policy', 'check', name])
		const json = await runHutong(['policy', 'check', name, '--json'])
		assert.deepEqual([words.code, words.stderr, json.code, json.stderr], [code, '', code, ''])
		const said = [...words.stdout.matchAll(/^criterion \d.*: rule ([a-z-]+)/gm)].map((match) => match[1])
		assert.deepEqual(said, rules)
		const [answer] = parseLines(json.stdout) as [{ ok: boolean; criteria: { violations: { rules: string[] }[] } }]
		assert.equal(answer.ok, code === 0)
		assert.deepEqual(
			answer.criteria.violations.map((violation) => violation.rules[0]),
			rules,
		)
	})
}

test('CL50 a policy of a file is checked as a preset is', async () => {
	const [own, preset] = await Promise.all([
		runHutong(['policy', 'check', await toFile('strict.json', presets.strict)]),
		runHutong(['policy', 'check', 'strict']),
	])
	const withoutTime = (text: string) => text.replace(/"20\d\d-[^"]*Z"/g, '"…"')
	assert.equal(withoutTime(own.stdout), withoutTime(preset.stdout))
	assert.ok(presetNames.length === checked.length)
})

/** What is in a file, and what is said of it. */
const broken: readonly (readonly [content: unknown, reason: string, path: string])[] = [
	['{"name":', 'not-json', ''],
	[[], 'not-an-object', ''],
	[toPolicy({ rules: [toRule({}), toRule({ id: 'two', outcome: 'open' })] }), 'unknown-value', 'rules[1].outcome'],
	[toPolicy({ rules: [toRule({ when: { list: ['none'] } })] }), 'unknown-list', 'rules[0].when.list[0]'],
]
for (const [content, reason, path] of broken) {
	test(`CL50 a document that is no policy is refused with its place: ${reason} at ${path || 'its top'}`, async () => {
		const file = await toFile('broken.json', content)
		const { code, stdout } = await runHutong(['policy', 'check', file, '--json'])
		assert.deepEqual(
			[code, parseLines(stdout)],
			[1, [{ ok: false, policy: null, problem: { reason, path }, criteria: null }]],
		)
		const words = await runHutong(['policy', 'check', file])
		const why = reason === 'not-json' ? 'is no JSON' : `is not a policy: ${reason} at ${path || 'its top'}`
		assert.deepEqual([words.code, words.stdout], [1, `${file} ${why}\n`])
	})
	test(`CL57 the other commands do not begin with it: ${reason}`, async () => {
		const file = await toFile('broken.json', content)
		for (const words of [
			['decide', '--jsonl', '--policy', file],
			['diff', 'open', file],
			['try', '--policy', file, '--log', '-'],
			['try', '--policy', 'open', '--against', file, '--log', '-'],
		]) {
			const { code, stdout, stderr } = await runHutong(['policy', ...words], { input: '{}\n' })
			assert.deepEqual([code, stdout], [2, ''])
			assert.ok(stderr.startsWith(`hutong policy ${words[0]}: ${file} is no`), stderr)
		}
	})
}

test('CL51 every example of check is decided as it was said', async () => {
	const sender = {
		groupSize: { min: 20 },
		senderRole: ['member'],
		senderDays: { max: 3 },
		sender: ['ann'],
		hops: { min: 2 },
	}
	const when = {
		...sender,
		knownDays: { min: 9 },
		rollout: { percent: 5, salt: 'a' },
		scene: ['group'],
		platform: ['jd'],
	}
	const files = [
		await toFile('deep.json', toPolicy({ rules: [toRule({ when })] })),
		'2021-09-17',
		'2021-11-29',
		'strict',
	]
	for (const file of files) {
		const { stdout } = await runHutong(['policy', 'check', file])
		const shown = [...stdout.matchAll(/^ {2}→ ([a-z]+)\S* by ([a-z-]+)\n {4}(\{.*\})$/gm)]
		assert.ok(shown.length > 0)
		const input = shown.map(([, , , tap]) => `${tap}\n`).join('')
		const decided = await runHutong(['policy', 'decide', '--policy', file, '--jsonl'], { input })
		const answers = parseLines(decided.stdout) as { outcome: string; rule: string }[]
		assert.deepEqual(
			answers.map(({ outcome, rule }) => [outcome, rule]),
			shown.map(([, outcome, rule]) => [outcome, rule]),
		)
	}
})

const item = 'https://item.taobao.com/item.htm?id=1'
/** A tap, and what November says of it. */
const decided: readonly (readonly [tap: object, outcome: string, reason: string, rule: string])[] = [
	[{ url: item, scene: 'group' }, 'page', 'on-trial', 'group-shop'],
	[{ url: item, scene: 'group', category: 'content' }, 'copy', 'category-not-open', 'group-copy'],
	[{ url: item, scene: 'group', category: null }, 'copy', 'category-not-open', 'group-copy'],
	[{ url: 'https://x.example/', scene: 'group' }, 'copy', 'category-not-open', 'group-copy'],
	[{ url: 'https://x.example/', scene: 'group', platform: 'taobao' }, 'page', 'on-trial', 'group-shop'],
	[{ url: item, scene: 'direct', at: '2022-01-27T12:00:00+08:00', sender: 'ann' }, 'page', 'allowed', 'direct-page'],
	[{ url: item, scene: 'broadcast', more: 'is passed over' }, 'copy', 'scene-not-open', 'broadcast-copy'],
	[{ url: 'https://taoba0.com/', scene: 'direct' }, 'stopped', 'look-alike-host', 'look-alike'],
	[{ url: item, scene: 'direct', hops: ['https://taoba0.com/'] }, 'stopped', 'look-alike-host', 'look-alike'],
	[{ url: 'javascript:alert(1)', scene: 'direct' }, 'stopped', 'unsafe-scheme', 'hutong:unsafe-scheme'],
	[{ url: '', scene: 'direct' }, 'stopped', 'invalid-url', 'hutong:invalid-url'],
]
test('CL52 every tap gives outcome, reason and rule, in order', async () => {
	const input = toLog(...decided.map(([tap]) => tap))
	const { code, stdout, stderr } = await runHutong(['policy', 'decide', '--policy', '2021-11-29', '--jsonl'], { input })
	assert.deepEqual([code, stderr], [0, ''])
	assert.equal(stdout, toLog(...decided.map(([, outcome, reason, rule]) => ({ outcome, reason, rule }))))
})

/** A condition, a tap it holds for, and what of the tap makes it so. */
const told: readonly (readonly [when: object, tap: object])[] = [
	[{ sender: ['ann'] }, { sender: 'ann' }],
	[{ sender: ['ann'] }, { sender: { id: 'ann' } }],
	[{ senderRole: ['owner'] }, { sender: { role: 'owner' } }],
	[{ senderDays: { max: 2 } }, { sender: { id: 'x', days: 1.5 } }],
	[{ groupSize: { min: 9 } }, { groupSize: 9 }],
	[{ hops: { min: 1 } }, { hops: ['https://m.tb.cn/h.a'] }],
	[{ knownDays: { min: 3 } }, { firstSeen: '2022-01-01T00:00:00Z', at: '2022-01-04T00:00:00Z' }],
	[{ rollout: { percent: 100, salt: 'a' } }, { key: 'a' }],
	[{ rollout: { percent: 100, salt: 'a', by: 'user' } }, { user: 'a' }],
	[{ rollout: { percent: 100, salt: 'a', by: 'conversation' } }, { conversation: 'a' }],
	[{ kind: ['item'] }, { kind: 'item' }],
	[{ time: { until: '2022-01-01T00:00:00Z' } }, { at: '2021-12-31T23:59:59Z' }],
]
test('CL52 every fact a rule can ask for can be told, and is unknown where it is not', async () => {
	for (const [when, facts] of told) {
		const file = await toFile('told.json', toPolicy({ rules: [toRule({ when })] }))
		const tap = { url: 'https://x.example/', scene: 'group' }
		const input = toLog(
			{ ...tap, ...facts },
			{ ...tap, ...Object.fromEntries(Object.keys(facts).map((key) => [key, null])) },
		)
		const { stdout } = await runHutong(['policy', 'decide', '--policy', file, '--jsonl'], { input })
		const rules = (parseLines(stdout) as { rule: string }[]).map(({ rule }) => rule)
		assert.deepEqual(rules, ['own-rule', 'otherwise'], JSON.stringify(when))
	}
})

test('CL52 a tap is decided while the next has not come', async () => {
	const child = startHutong(['policy', 'decide', '--policy', 'open', '--jsonl'])
	const ended = new Promise((resolve) => child.once('close', resolve))
	child.stdout.setEncoding('utf8')
	for (const scene of ['direct', 'group']) {
		const answer = new Promise((resolve) => child.stdout.once('data', resolve))
		child.stdin.write(toLog({ url: item, scene }))
		assert.equal(await Promise.race([answer, ended]), '{"outcome":"page","reason":"allowed","rule":"open-page"}\n')
	}
	child.stdin.end()
	assert.equal(await ended, 0)
})

/** Lines that are no taps, and what is said of them. */
const wrong: readonly (readonly [line: string, error: object])[] = [
	['', { code: 'json_invalid' }],
	['{"url":', { code: 'json_invalid' }],
	['"https://x.example/"', { code: 'not_an_object' }],
	['[]', { code: 'not_an_object' }],
	['null', { code: 'not_an_object' }],
	['{}', { code: 'field_invalid', field: 'url' }],
	['{"url":"https://x.example/"}', { code: 'field_invalid', field: 'scene' }],
	...[
		['url', 5],
		['scene', 'party'],
		['scene', null],
		['category', 'shop'],
		['platform', 1],
		['kind', 'thing'],
		['at', 'yesterday'],
		['at', '2022-02-30T00:00:00Z'],
		['at', '2022-01-27'],
		['sender', 7],
		['sender', { role: 'king' }],
		['sender', { days: -1 }],
		['sender', ['ann']],
		['hops', 'https://x.example/'],
		['hops', [1]],
		['groupSize', 1.5],
		['groupSize', '9'],
		['firstSeen', 0],
		['user', {}],
	].map(([field, value]): readonly [string, object] => [
		JSON.stringify({ url: 'https://x.example/', scene: 'direct', [String(field)]: value }),
		{ code: 'field_invalid', field },
	]),
	[`{"url":"${'x'.repeat(2 ** 20)}"}`, { code: 'line_too_long' }],
]
test('CL53 a line that is no tap gives an error with its number, and stops no other', async () => {
	const good = JSON.stringify({ url: item, scene: 'direct' })
	const input = wrong.map(([line]) => `${line}\n${good}\r\n`).join('')
	const { code, stdout, stderr } = await runHutong(['policy', 'decide', '--policy', 'open', '--jsonl'], { input })
	const expected = wrong.flatMap(([, error], at) => [
		{ error: { ...error, line: at * 2 + 1 } },
		{ outcome: 'page', reason: 'allowed', rule: 'open-page' },
	])
	assert.deepEqual(parseLines(stdout), expected)
	const said = `${wrong.length} of ${wrong.length * 2} lines could not be read, the first is line 1`
	assert.deepEqual([code, stderr], [1, `hutong policy decide: ${said}\n`])
})

test('CL54 what is held of an outside list is handed in; else it is missing', async () => {
	const outside = {
		source: 'https://lists.example/bad',
		kind: 'hosts',
		by: title,
		refreshMinutes: 60,
		expiresHours: 24,
	}
	const rules = [toRule({ when: { list: ['bad'] }, outcome: 'stopped', reason: 'fraud' })]
	const policy = await toFile('listed.json', toPolicy({ lists: { bad: { ...outside, whenMissing: 'ignore' } }, rules }))
	const list = await toFile('bad.txt', 'bad.example\nworse.example\n')
	const input = toLog(
		{ url: 'https://a.bad.example/', scene: 'direct' },
		{ url: 'https://good.example/', scene: 'direct' },
	)
	const rulesOf = async (...words: string[]) => {
		const { stdout } = await runHutong(['policy', 'decide', '--policy', policy, '--jsonl', ...words], { input })
		return (parseLines(stdout) as { rule: string }[]).map(({ rule }) => rule)
	}
	assert.deepEqual(await rulesOf('--list', `bad=${list}`), ['own-rule', 'otherwise'])
	assert.deepEqual(await rulesOf(), ['otherwise', 'otherwise'])
	const garbled = await toFile('garbled.txt', '<html><body>Not found</body></html>\n')
	const { code, stdout, stderr } = await runHutong([
		'policy',
		'decide',
		'--policy',
		policy,
		'--jsonl',
		'--list',
		`bad=${garbled}`,
	])
	assert.deepEqual([code, stdout], [2, ''])
	assert.match(stderr, /--list .*garbled\.txt is no list: garbled/)
})

test('CL55 what differs between two policies is said, and nothing where nothing does', async () => {
	const { code, stdout } = await runHutong(['policy', 'diff', '2021-09-17', '2021-11-29'])
	assert.equal(code, 0)
	assert.deepEqual(
		stdout.split('\n').filter((line) => !line.includes('title')),
		[
			'~ name "2021-09-17" → "2021-11-29"',
			'- rule 3 direct-confirm: confirm, scene-not-open',
			'+ rule 3 direct-page: page, allowed',
			'+ rule 4 group-shop: page, on-trial',
			'~ rule group-copy: reason "scene-not-open" → "category-not-open"',
			'',
		],
	)
	assert.deepEqual(await runHutong(['policy', 'diff', 'open', 'open']), {
		code: 0,
		stdout: 'no difference\n',
		stderr: '',
	})
	const json = await runHutong(['policy', 'diff', 'open', 'strict', '--json'])
	assert.equal((parseLines(json.stdout)[0] as { same: boolean }).same, false)
})

test('CL55 moved rules and lists are said too', async () => {
	const rules = ['a', 'b', 'c'].map((id) => toRule({ id }))
	const one = await toFile('one.json', toPolicy({ rules, lists: { x: ['a.example', 'b.example'], y: [] } }))
	const other = await toFile(
		'other.json',
		toPolicy({ rules: [...rules.slice(1), rules[0]], lists: { x: ['b.example', 'c.example'], z: [] } }),
	)
	const { stdout } = await runHutong(['policy', 'diff', one, other])
	const lines = ['> rule a: from 1 to 3', '- list y', '+ list z', '- list x: a.example', '+ list x: c.example']
	assert.equal(stdout, `${lines.join('\n')}\n`)
})

const log = toLog(
	{ url: item, scene: 'group', at: '2022-01-27T12:00:00Z' },
	{ url: item, scene: 'direct', at: '2022-01-27T12:00:00Z' },
	{ url: 'https://x.example/', scene: 'group', at: '2022-01-27T12:00:00Z' },
)
test('CL56 what a policy would change is counted, with examples', async () => {
	const file = await toFile('taps.jsonl', log)
	const words = ['policy', 'try', '--policy', '2021-11-29', '--against', '2021-09-17', '--log', file]
	const { code, stdout, stderr } = await runHutong(words)
	assert.deepEqual([code, stderr], [0, ''])
	assert.deepEqual(stdout.split('\n'), [
		'2021-11-29 (version 1) in place of 2021-09-17 (version 1)',
		'2 of 3 taps would change; 1 more by another rule or reason.',
		'',
		'copy → page: 1',
		`  group ${item} (group-copy → group-shop)`,
		'confirm → page: 1',
		`  direct ${item} (direct-confirm → direct-page)`,
		'',
		'scene group: 1 of 2',
		'scene direct: 1 of 1',
		'platform taobao: 2 of 2',
		'platform none: 0 of 1',
		'',
	])
	const [found] = parseLines((await runHutong([...words, '--json'])).stdout) as [Record<string, unknown>]
	assert.deepEqual(
		[found['count'], found['changed'], found['byScene']],
		[3, 2, { group: { count: 2, changed: 1 }, direct: { count: 1, changed: 1 } }],
	)
})

test('CL56 without --against it is held against open; lines that cannot be read are left out', async () => {
	const { code, stdout, stderr } = await runHutong(['policy', 'try', '--policy', '2021-11-29', '--log', '-'], {
		input: `no\n${log}`,
	})
	assert.equal(code, 1)
	assert.match(stdout, /^2021-11-29 \(version 1\) in place of open \(version 1\)\n1 of 3 taps would change/)
	assert.equal(stderr, 'hutong policy try: 1 of 4 lines could not be read, the first is line 1\n')
	const same = await runHutong(['policy', 'try', '--policy', 'open', '--log', '-'], { input: log })
	assert.deepEqual(
		[same.code, same.stdout],
		[0, 'open (version 1) in place of open (version 1)\n0 of 3 taps would change.\n'],
	)
})
