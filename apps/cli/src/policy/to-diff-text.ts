import type { FieldChange, ListChange, PolicyDiff } from '@hutong/link-policy'

/** What `policy diff` prints for people: `+` new, `-` gone, `~` changed, `>` elsewhere. Places count from 1. */
export function toDiffText({ same, fields, rules, lists, default: last }: PolicyDiff): string {
	if (same) return 'no difference\n'
	const lines = [
		...fields.map((change) => `~ ${toFieldText(change)}`),
		...rules.removed.map(({ rule, place }) => `- rule ${place + 1} ${rule.id}: ${rule.outcome}, ${rule.reason}`),
		...rules.added.map(({ rule, place }) => `+ rule ${place + 1} ${rule.id}: ${rule.outcome}, ${rule.reason}`),
		...rules.changed.flatMap(({ id, fields: changed }) =>
			changed.map((change) => `~ rule ${id}: ${toFieldText(change)}`),
		),
		...rules.moved.map(({ id, from, to }) => `> rule ${id}: from ${from + 1} to ${to + 1}`),
		...last.map((change) => `~ default: ${toFieldText(change)}`),
		...lists.removed.map((name) => `- list ${name}`),
		...lists.added.map((name) => `+ list ${name}`),
		...lists.changed.flatMap(toListLines),
	]
	return `${lines.join('\n')}\n`
}

function toListLines({ name, fields, removed, added, changed }: ListChange): readonly string[] {
	return [
		...fields.map((change) => `~ list ${name}: ${toFieldText(change)}`),
		...removed.map((match) => `- list ${name}: ${match}`),
		...added.map((match) => `+ list ${name}: ${match}`),
		...changed.map((match) => `~ list ${name}: ${match}`),
	]
}

function toFieldText({ field, before, after }: FieldChange): string {
	return `${field} ${toText(before)} → ${toText(after)}`
}

function toText(value: unknown): string {
	return value === undefined ? 'none' : JSON.stringify(value)
}
