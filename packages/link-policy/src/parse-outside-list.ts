import { listKinds } from './lists/url-list.ts'
import { parseTitle } from './parse-title.ts'
import { type Read, readFields, readNumber, readOneOf, readString, refuse } from './parse-value.ts'
import type { OutsideList } from './policy.ts'

const fieldNames = ['source', 'kind', 'by', 'refreshMinutes', 'expiresHours', 'whenMissing'] as const
const year = 366 * 24

/** Reads where a list is kept, whose it is and how it fails. One that would expire before it is fetched again is refused. */
export function parseOutsideList(json: unknown, path: string): Read<OutsideList> {
	const fields = readFields(json, path, fieldNames, [])
	if (!fields.ok) return fields
	const source = readSource(fields.value['source'], `${path}.source`)
	if (!source.ok) return source
	const kind = readOneOf(fields.value['kind'], listKinds, `${path}.kind`)
	if (!kind.ok) return kind
	const by = parseTitle(fields.value['by'], `${path}.by`)
	if (!by.ok) return by
	const refresh = readNumber(fields.value['refreshMinutes'], `${path}.refreshMinutes`, { min: 1, max: year * 60 })
	if (!refresh.ok) return refresh
	const expires = readNumber(fields.value['expiresHours'], `${path}.expiresHours`, { min: 0.1, max: year })
	if (!expires.ok) return expires
	if (expires.value * 60 < refresh.value) return refuse('out-of-range', `${path}.expiresHours`)
	const missing = readOneOf(fields.value['whenMissing'], ['ignore', 'match'], `${path}.whenMissing`)
	if (!missing.ok) return missing
	return {
		ok: true,
		value: {
			source: source.value,
			kind: kind.value,
			by: by.value,
			refreshMinutes: refresh.value,
			expiresHours: expires.value,
			whenMissing: missing.value,
		},
	}
}

/** A path, or an https URL: a list on plain http could be anybody's. */
function readSource(json: unknown, path: string): Read<string> {
	const source = readString(json, path)
	return source.ok && !sourceForm.test(source.value) ? refuse('invalid-source', path) : source
}

/** No scheme but https; a drive letter is none. */
const sourceForm = /^(?:https:\/\/[^\s/]\S*|(?![A-Za-z][A-Za-z0-9+.-]+:)\S.*)$/
