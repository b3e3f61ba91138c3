import { diffPolicies, type Policy, type PolicyDiff } from '@hutong/link-policy'
import type { PolicyChange } from '@hutong/protocol'

/** What differs between two policies, a line for each rule, list and field. */
export function findChanges(before: Policy, after: Policy): PolicyChange[] {
	const diff = diffPolicies(before, after)
	const isOtherDefault = diff.default.length > 0
	return [
		...diff.fields.map(({ field, ...values }) => toChange('document', field, 'changed', values)),
		...toRuleChanges(before, after, diff.rules),
		...toListChanges(before, after, diff.lists),
		...(isOtherDefault
			? [toChange('default', after.default.id, 'changed', { before: before.default, after: after.default })]
			: []),
	]
}

type Values = { readonly before?: unknown; readonly after?: unknown }

function toChange(
	part: PolicyChange['part'],
	id: string,
	change: PolicyChange['change'],
	values: Values,
): PolicyChange {
	return { part, id, change, before: values.before ?? null, after: values.after ?? null }
}

function toRuleChanges(before: Policy, after: Policy, diff: PolicyDiff['rules']): PolicyChange[] {
	const [was, is] = [before, after].map(({ rules }) => new Map(rules.map((rule) => [rule.id, rule])))
	return [
		...diff.added.map(({ rule }) => toChange('rule', rule.id, 'added', { after: rule })),
		...diff.removed.map(({ rule }) => toChange('rule', rule.id, 'removed', { before: rule })),
		...diff.changed.map(({ id }) => toChange('rule', id, 'changed', { before: was?.get(id), after: is?.get(id) })),
		...diff.moved.map(({ id, from, to }) => toChange('rule', id, 'moved', { before: from, after: to })),
	]
}

/** Of a list that changed only what is others: some have a million entries. */
function toListChanges(before: Policy, after: Policy, diff: PolicyDiff['lists']): PolicyChange[] {
	return [
		...diff.added.map((name) => toChange('list', name, 'added', { after: after.lists[name] })),
		...diff.removed.map((name) => toChange('list', name, 'removed', { before: before.lists[name] })),
		...diff.changed.map(({ name, added, removed, changed, fields }) => {
			const was = Object.fromEntries(fields.map((one) => [one.field, one.before]))
			const is = Object.fromEntries(fields.map((one) => [one.field, one.after]))
			return toChange('list', name, 'changed', { before: { ...was, removed }, after: { ...is, added, changed } })
		}),
	]
}
