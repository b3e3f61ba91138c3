/** A document, why it is refused and where; `reader` when no JSON Schema can see it. */
export type BrokenPolicy = readonly [document: unknown, reason: string, path: string, seenBy?: 'reader']

const title = { zh: '标题', en: 'Title' }
const fallback = { id: 'otherwise', title, outcome: 'page', reason: 'allowed' }
const rule = { id: 'one', title, when: {}, outcome: 'copy', reason: 'default' }
/** The smallest policy with a rule. */
export const whole = { name: 'p', version: '1', title, rules: [rule], default: fallback }
/** It with a rule changed, with conditions, with a list's entry. */
export const withRule = (change: object) => ({ ...whole, rules: [{ ...rule, ...change }] })
export const withWhen = (when: object) => ({ ...withRule({ when }), lists: { known: [] } })
export const withEntry = (entry: unknown) => ({ ...whole, lists: { known: [entry] } })
const { default: _default, ...withoutDefault } = whole

/** Documents that are no policy. */
export const brokenPolicies: readonly BrokenPolicy[] = [
	[null, 'not-an-object', ''],
	[[], 'not-an-object', ''],
	['{}', 'not-an-object', ''],
	[{ ...whole, extra: 1 }, 'unknown-field', 'extra'],
	[withoutDefault, 'missing-field', 'default'],
	[{ ...whole, name: '' }, 'wrong-type', 'name'],
	[{ ...whole, version: 1 }, 'wrong-type', 'version'],
	[{ ...whole, title: 'x' }, 'not-an-object', 'title'],
	[{ ...whole, title: { zh: '一' } }, 'missing-field', 'title.en'],
	[{ ...whole, rules: {} }, 'wrong-type', 'rules'],
	[{ ...whole, rules: [rule, rule] }, 'duplicate-id', 'rules[1].id', 'reader'],
	[{ ...whole, default: { ...fallback, id: 'one' } }, 'duplicate-id', 'default.id', 'reader'],
	[{ ...whole, default: { ...fallback, when: {} } }, 'unknown-field', 'default.when'],
	[withRule({ id: 'Has Space' }), 'invalid-id', 'rules[0].id'],
	[withRule({ id: 'hutong:mine' }), 'invalid-id', 'rules[0].id'],
	[withRule({ outcome: 'open' }), 'unknown-value', 'rules[0].outcome'],
	[withRule({ reason: 'because' }), 'unknown-value', 'rules[0].reason'],
	[withRule({ whne: {} }), 'unknown-field', 'rules[0].whne'],
	[withWhen({ scenes: ['group'] }), 'unknown-field', 'rules[0].when.scenes'],
	[withWhen({ scene: 'group' }), 'wrong-type', 'rules[0].when.scene'],
	[withWhen({ scene: [] }), 'empty-list', 'rules[0].when.scene'],
	[withWhen({ scene: ['group', 'room'] }), 'unknown-value', 'rules[0].when.scene[1]'],
	[withWhen({ category: ['shops'] }), 'unknown-value', 'rules[0].when.category[0]'],
	[withWhen({ kind: ['thing'] }), 'unknown-value', 'rules[0].when.kind[0]'],
	[withWhen({ platform: [1] }), 'wrong-type', 'rules[0].when.platform[0]'],
	[withWhen({ host: ['a b.example'] }), 'invalid-host', 'rules[0].when.host[0]'],
	[withWhen({ host: ['https://a.example'] }), 'invalid-host', 'rules[0].when.host[0]'],
	[withWhen({ host: ['*.a.example/x'] }), 'invalid-host', 'rules[0].when.host[0]'],
	[withWhen({ domain: ['a.example/x'] }), 'invalid-host', 'rules[0].when.domain[0]'],
	[withWhen({ path: ['x'] }), 'invalid-path', 'rules[0].when.path[0]'],
	[withWhen({ path: ['/x?y'] }), 'invalid-path', 'rules[0].when.path[0]'],
	[withWhen({ list: ['unknown'] }), 'unknown-list', 'rules[0].when.list[0]', 'reader'],
	[withWhen({ list: ['constructor'] }), 'unknown-list', 'rules[0].when.list[0]', 'reader'],
	[withWhen({ scheme: ['ftp'] }), 'unknown-value', 'rules[0].when.scheme[0]'],
	[withWhen({ warning: ['odd'] }), 'unknown-value', 'rules[0].when.warning[0]'],
	[withWhen({ time: { from: '2022-01-27' } }), 'invalid-date', 'rules[0].when.time.from'],
	[withWhen({ time: { until: '2022-13-01T00:00:00Z' } }), 'invalid-date', 'rules[0].when.time.until'],
	[withWhen({ time: { to: 'x' } }), 'unknown-field', 'rules[0].when.time.to'],
	[withWhen({ groupSize: { min: -1 } }), 'out-of-range', 'rules[0].when.groupSize.min'],
	[withWhen({ rollout: { percent: 101, salt: 'a' } }), 'out-of-range', 'rules[0].when.rollout.percent'],
	[withWhen({ rollout: { percent: 5 } }), 'missing-field', 'rules[0].when.rollout.salt'],
	[withEntry(1), 'not-an-object', 'lists.known[0]'],
	[withEntry('https://a.example/'), 'invalid-host', 'lists.known[0]'],
	[withEntry('com'), 'invalid-host', 'lists.known[0]', 'reader'],
	[withEntry('/path'), 'invalid-host', 'lists.known[0]'],
	[withEntry('a@b.example'), 'invalid-host', 'lists.known[0]'],
	[withEntry('a.example?x'), 'invalid-host', 'lists.known[0]'],
	[withEntry({ match: 'a.example', reason: 'odd' }), 'unknown-value', 'lists.known[0].reason'],
	[withEntry({ match: 'a.example', until: 'soon' }), 'invalid-date', 'lists.known[0].until'],
	[withEntry({ match: 'a.example', why: 'x' }), 'unknown-field', 'lists.known[0].why'],
	[{ ...whole, default: null }, 'not-an-object', 'default'],
	[{ ...whole, default: { ...fallback, outcome: undefined } }, 'unknown-value', 'default.outcome'],
	[withWhen({ host: ['*.*.a.example'] }), 'invalid-host', 'rules[0].when.host[0]'],
	[withWhen({ host: ['intranet'] }), 'invalid-host', 'rules[0].when.host[0]', 'reader'],
	[withWhen({ host: ['a.example:99999'] }), 'invalid-host', 'rules[0].when.host[0]', 'reader'],
	[withWhen({ domain: ['0x7f.1'] }), 'invalid-host', 'rules[0].when.domain[0]', 'reader'],
	[withWhen({ time: { from: '2022-01-27T12:00:00' } }), 'invalid-date', 'rules[0].when.time.from'],
	[withWhen({ time: { from: '2022-02-30T12:00:00Z' } }), 'invalid-date', 'rules[0].when.time.from'],
	[withWhen({ time: { from: '2022-01-27T24:00:00Z' } }), 'invalid-date', 'rules[0].when.time.from'],
	[withWhen({ rollout: { percent: '5', salt: 'a' } }), 'wrong-type', 'rules[0].when.rollout.percent'],
	[withEntry('*.a.example'), 'invalid-host', 'lists.known[0]'],
	[withEntry('a.example/x#y'), 'invalid-host', 'lists.known[0]'],
	[{ ...whole, lists: [] }, 'not-an-object', 'lists'],
]

/** Documents that are policies, at the edges of what a field takes. */
export const wholePolicies: readonly unknown[] = [
	whole,
	{ ...whole, rules: [] },
	{ ...whole, $schema: './policy.schema.json', lists: { empty: [] } },
	{ ...whole, rules: [{ id: 'one', title, outcome: 'copy', reason: 'default' }] },
	withWhen({ rollout: { percent: 0, salt: 'a' } }),
	withWhen({ rollout: { percent: 100, salt: 'a' } }),
	withWhen({ groupSize: {} }),
	withWhen({ groupSize: { min: 0, max: 500 } }),
	withWhen({ time: { from: '2024-02-29T23:59:59.123Z', until: '2024-03-01T00:00:00+08:00' } }),
	withWhen({ host: ['localhost', '*.a.example:8443', '[::1]:8443', '192.0.2.1', '胡同.中国'] }),
	withWhen({ domain: ['a.example:443'], path: ['/', '/茶/a%2Fb'] }),
	withEntry('[2001:db8::1]/x'),
	withEntry({ match: 'a.example:1/x/', reason: 'fraud', until: '2022-01-27T00:00:00Z' }),
]
