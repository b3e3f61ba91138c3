import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { I18n } from '../../lib/i18n/i18n.ts'
import { violationKinds } from '../../lib/reasons/reasons.ts'
import englishCases from '../../messages/en/cases.json' with { type: 'json' }
import english from '../../messages/en/outcome.json' with { type: 'json' }
import chineseCases from '../../messages/zh-CN/cases.json' with { type: 'json' }
import chinese from '../../messages/zh-CN/outcome.json' with { type: 'json' }
import { toAdviceKey, toReasonKey, toSuspicionKey } from './reason-words.ts'
import { toReasonWords } from './to-reason-words.ts'

// What the policy package names as reasons. The client may not import that package, so the list is read as outside data.
const policy = new URL('../../../../../packages/link-policy/src/reason.ts', import.meta.url).href
const { reasonCodes }: { reasonCodes: readonly string[] } = await import(policy)

const catalogs: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: english, 'zh-CN': chinese }

test('every reason of the policy is said in words of its own, in both languages', () => {
	assert.ok(reasonCodes.length > 20)
	for (const reason of reasonCodes) {
		assert.notEqual(toReasonKey(reason), 'outcome.reason.unknown', reason)
		for (const [locale, catalog] of Object.entries(catalogs)) {
			assert.ok(catalog[toReasonKey(reason)], `${locale} ${reason}`)
			assert.ok(catalog[toAdviceKey(reason)], `${locale} advice for ${reason}`)
		}
	}
})

test('a reason of a newer server is not shown as a code', () => {
	assert.equal(toReasonKey('made-up-tomorrow'), 'outcome.reason.unknown')
	assert.equal(toAdviceKey('made-up-tomorrow'), 'outcome.advice.site')
})

test('nobody is sent to look for another way into a dangerous page', () => {
	for (const reason of ['fraud', 'look-alike-host', 'unsafe-site', 'forced-download'])
		assert.equal(toAdviceKey(reason), 'outcome.advice.danger')
	assert.equal(toAdviceKey('scene-not-open'), 'outcome.advice.rule')
	assert.equal(toAdviceKey('invalid-url'), 'outcome.advice.broken')
})

test('everything a link can be suspected of and reported for has words, in both languages', () => {
	const reports: Readonly<Record<string, Readonly<Record<string, string>>>> = {
		en: englishCases,
		'zh-CN': chineseCases,
	}
	const harmless = ['allowed', 'default', 'scene-not-open', 'category-not-open', 'on-trial', 'unknown-site']
	const others = [...harmless, 'operator-choice', 'invalid-url', 'unsafe-scheme', 'appeal-pending']
	assert.deepEqual(
		reasonCodes.filter((reason) => !others.includes(reason)).toSorted(),
		[...violationKinds].map(String).toSorted(),
	)
	for (const [locale, catalog] of Object.entries(catalogs)) {
		for (const kind of violationKinds) {
			assert.notEqual(toSuspicionKey(kind), 'outcome.suspicion.other')
			assert.ok(catalog[toSuspicionKey(kind)], `${locale} suspicion of ${kind}`)
			assert.ok(reports[locale]?.[`report.why.${kind}`], `${locale} report for ${kind}`)
		}
	}
})

test('what a list of others says is suspected by them, whatever the reason, and never more', () => {
	const suspected = { zh: '某名单', en: 'Some List' }
	const say = (locale: I18n['locale'], reason: string, by: typeof suspected | null) => {
		const t: I18n['t'] = (key, values = {}) =>
			Object.entries(values).reduce(
				(text, [name, value]) => text.replace(`{${name}}`, String(value)),
				catalogs[locale]?.[key] ?? key,
			)
		return toReasonWords({ outcome: 'stopped', reason, suspected: by }, { locale, t })
	}
	for (const reason of [...reasonCodes, 'made-up-tomorrow']) {
		assert.match(say('en', reason, suspected), /^Suspected by Some List: (?!.*\bis not\b)/, reason)
		assert.match(say('zh-CN', reason, suspected), /某名单列为疑似.+未作核实/, reason)
		assert.equal(say('en', reason, null), catalogs['en']?.[toReasonKey(reason)])
	}
})

test('both languages word the same messages', () => {
	assert.deepEqual(Object.keys(english), Object.keys(chinese))
})
