import type { ListEntry, OutsideList, Policy, Rule } from '../policy.ts'
import { isSameData } from './same-data.ts'

/** A part of a rule or a policy that differs: its name, and both values; undefined where it is not there. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** What differs between two policies, as plain data. Places count from 0. */
export type PolicyDiff = {
	readonly same: boolean
	/** Name, version, title. */
	readonly fields: readonly FieldChange[]
	readonly rules: {
		readonly added: readonly { readonly rule: Rule; readonly place: number }[]
		readonly removed: readonly { readonly rule: Rule; readonly place: number }[]
		readonly changed: readonly { readonly id: string; readonly fields: readonly FieldChange[] }[]
		/** As few as can be: rules the others stand in the same order without. */
		readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[]
	}
	readonly lists: {
		readonly added: readonly string[]
		readonly removed: readonly string[]
		readonly changed: readonly ListChange[]
	}
	readonly default: readonly FieldChange[]
}

/** A list that differs: what its entries are named by (`evil.example/shop`), or what is said of an outside list. */
export type ListChange = {
	readonly name: string
	readonly added: readonly string[]
	readonly removed: readonly string[]
	readonly changed: readonly string[]
	readonly fields: readonly FieldChange[]
}

/** Says what differs between two policies: what is new, gone, changed and elsewhere in `b`. */
export function diffPolicies(a: Policy, b: Policy): PolicyDiff {
	const fields = diffFields(a, b, ['name', 'version', 'title'])
	const rules = diffRules(a.rules, b.rules)
	const lists = diffLists(a.lists, b.lists)
	const last = diffFields(a.default, b.default, speechFields)
	const parts = [fields, rules.added, rules.removed, rules.changed, rules.moved, last, ...Object.values(lists)]
	return { same: parts.every((part) => part.length === 0), fields, rules, lists, default: last }
}

const speechFields = ['id', 'title', 'outcome', 'reason', 'obligations'] as const
const ruleFields = ['when', ...speechFields] as const

/** Fields that differ; a field that is not there and an empty list are the same. */
function diffFields<Value extends object>(
	a: Value,
	b: Value,
	names: readonly (keyof Value & string)[],
): readonly FieldChange[] {
	return names.flatMap((field) => {
		const [before, after] = [a[field], b[field]]
		return isSameData(before ?? [], after ?? []) ? [] : [{ field, before, after }]
	})
}

function diffRules(a: readonly Rule[], b: readonly Rule[]): PolicyDiff['rules'] {
	const [before, after] = [placesById(a), placesById(b)]
	const only = (rules: readonly Rule[], others: ReadonlyMap<string, number>) =>
		rules.flatMap((rule, place) => (others.has(rule.id) ? [] : [{ rule, place }]))
	const changed = a.flatMap((rule) => {
		const other = b[after.get(rule.id) ?? -1]
		const fields = other === undefined ? [] : diffFields(rule, other, ruleFields)
		return fields.length === 0 ? [] : [{ id: rule.id, fields }]
	})
	return { added: only(b, before), removed: only(a, after), changed, moved: diffOrder(b, before) }
}

function placesById(rules: readonly Rule[]): ReadonlyMap<string, number> {
	return new Map(rules.map(({ id }, place) => [id, place]))
}

function diffOrder(b: readonly Rule[], before: ReadonlyMap<string, number>): PolicyDiff['rules']['moved'] {
	const kept = b.flatMap(({ id }, to) => {
		const from = before.get(id)
		return from === undefined ? [] : [{ id, from, to }]
	})
	const staying = findLongestRising(kept.map(({ from }) => from))
	return kept.filter(({ from }) => !staying.has(from))
}

/** The longest subsequence that rises, as a set: each number remembers the one before it on the best way there. */
function findLongestRising(numbers: readonly number[]): ReadonlySet<number> {
	const ends: number[] = []
	const before = new Map<number, number | undefined>()
	for (const number of numbers) {
		const found = ends.findIndex((end) => end >= number)
		const at = found === -1 ? ends.length : found
		before.set(number, ends[at - 1])
		ends[at] = number
	}
	const rising = new Set<number>()
	for (let number = ends.at(-1); number !== undefined; number = before.get(number)) rising.add(number)
	return rising
}

type Lists = Policy['lists']

function diffLists(a: Lists, b: Lists): PolicyDiff['lists'] {
	const only = (lists: Lists, others: Lists) => Object.keys(lists).filter((name) => !Object.hasOwn(others, name))
	const changed = Object.entries(a).flatMap(([name, before]) => {
		const after = Object.hasOwn(b, name) ? b[name] : undefined
		return after === undefined ? [] : diffList(name, before, after)
	})
	return { added: only(b, a), removed: only(a, b), changed }
}

type List = readonly ListEntry[] | OutsideList
const outsideFields = ['source', 'kind', 'by', 'refreshMinutes', 'expiresHours', 'whenMissing'] as const

function diffList(name: string, before: List, after: List): readonly ListChange[] {
	const [own, others] = [entriesOf(before), entriesOf(after)]
	const fields = diffOutside(before, after)
	const added = [...others.keys()].filter((match) => !own.has(match))
	const removed = [...own.keys()].filter((match) => !others.has(match))
	const changed = [...own].flatMap(([match, entries]) =>
		others.has(match) && !isSameData(entries, others.get(match)) ? match : [],
	)
	const isSame = [fields, added, removed, changed].every((part) => part.length === 0)
	return isSame ? [] : [{ name, added, removed, changed, fields }]
}

/** A list that moves between here and elsewhere changes its source. */
function diffOutside(before: List, after: List): readonly FieldChange[] {
	const [a, b] = ['source' in before ? before : {}, 'source' in after ? after : {}]
	return diffFields<Partial<OutsideList>>(a, b, outsideFields)
}

/** An entry may stand there more than once. */
function entriesOf(list: List): ReadonlyMap<string, readonly ListEntry[]> {
	return Map.groupBy('source' in list ? [] : list, ({ match }) => match)
}
