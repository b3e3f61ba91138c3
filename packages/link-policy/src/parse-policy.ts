import type { Obligation } from './decision.ts'
import { parseConditions } from './parse-conditions.ts'
import { parseLists } from './parse-lists.ts'
import { parseTitle } from './parse-title.ts'
import { type PolicyRefusal, type Read, readFields, readList, readOneOf, readString, refuse } from './parse-value.ts'
import type { Policy, Rule } from './policy.ts'
import { reasonCodes } from './reason.ts'

const outcomes = ['page', 'confirm', 'copy', 'stopped'] as const
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it refuses
const nameForm = /^[^\u0000-\u001f\u007f]+$/
const idForm = /^[a-z0-9][a-z0-9-]{0,63}$/

/** Reads a policy document (`schema/policy.schema.json`). Unknown fields, unknown lists and doubled rule ids are refused, with their place. */
export function parsePolicy(json: unknown): { readonly ok: true; readonly policy: Policy } | PolicyRefusal {
	const fields = readFields(json, '', ['name', 'version', 'title', 'rules', 'default'], ['$schema', 'format', 'lists'])
	if (!fields.ok) return fields
	const format = fields.value['format']
	if (format !== undefined && format !== 1) return refuse('unknown-value', 'format')
	const name = readName(fields.value['name'], 'name')
	if (!name.ok) return name
	const version = readName(fields.value['version'], 'version')
	if (!version.ok) return version
	const title = parseTitle(fields.value['title'], 'title')
	if (!title.ok) return title
	const lists = parseLists(fields.value['lists'] ?? {}, 'lists')
	if (!lists.ok) return lists
	const rules = parseRules(fields.value['rules'], lists.value)
	if (!rules.ok) return rules
	const last = parseRule(fields.value['default'], 'default', lists.value)
	if (!last.ok) return last
	if (rules.value.some(({ id }) => id === last.value.id)) return refuse('duplicate-id', 'default.id')
	const { when: _, ...fallback } = last.value
	return {
		ok: true,
		policy: {
			...(format && { format }),
			name: name.value,
			version: version.value,
			title: title.value,
			lists: lists.value,
			rules: rules.value,
			default: fallback,
		},
	}
}

/** What decisions are logged under: one line. */
function readName(json: unknown, path: string): Read<string> {
	const text = readString(json, path)
	return text.ok && !nameForm.test(text.value) ? refuse('invalid-id', path) : text
}

function parseRules(json: unknown, lists: Policy['lists']): Read<readonly Rule[]> {
	if (!Array.isArray(json)) return refuse('wrong-type', 'rules')
	const rules: Rule[] = []
	const ids = new Set<string>()
	for (const [index, entry] of json.entries()) {
		const rule = parseRule(entry, `rules[${index}]`, lists)
		if (!rule.ok) return rule
		if (ids.has(rule.value.id)) return refuse('duplicate-id', `rules[${index}].id`)
		ids.add(rule.value.id)
		rules.push(rule.value)
	}
	return { ok: true, value: rules }
}

function parseRule(json: unknown, path: string, lists: Policy['lists']): Read<Rule> {
	const isDefault = path === 'default'
	const fields = readFields(
		json,
		path,
		['id', 'title', 'outcome', 'reason'],
		isDefault ? ['obligations'] : ['when', 'obligations'],
	)
	if (!fields.ok) return fields
	const id = readString(fields.value['id'], `${path}.id`)
	if (!id.ok) return id
	if (!idForm.test(id.value)) return refuse('invalid-id', `${path}.id`)
	const title = parseTitle(fields.value['title'], `${path}.title`)
	if (!title.ok) return title
	const outcome = readOneOf(fields.value['outcome'], outcomes, `${path}.outcome`)
	if (!outcome.ok) return outcome
	const reason = readOneOf(fields.value['reason'], reasonCodes, `${path}.reason`)
	if (!reason.ok) return reason
	const when = parseConditions(fields.value['when'] ?? {}, `${path}.when`, lists)
	if (!when.ok) return when
	const said = fields.value['obligations']
	const obligations = said === undefined ? undefined : readObligations(said, `${path}.obligations`)
	if (obligations !== undefined && !obligations.ok) return obligations
	return {
		ok: true,
		value: {
			id: id.value,
			title: title.value,
			when: when.value,
			outcome: outcome.value,
			reason: reason.value,
			...(obligations && { obligations: obligations.value }),
		},
	}
}

function readObligations(json: unknown, path: string): Read<readonly Obligation[]> {
	return readList(json, path, (entry, place) => readOneOf(entry, ['no-card', 'no-app', 'window-only'], place))
}
