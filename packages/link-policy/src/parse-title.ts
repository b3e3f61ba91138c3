import type { Title } from './decision.ts'
import { type Read, readFields, readString } from './parse-value.ts'

/** Reads a text in both languages. */
export function parseTitle(json: unknown, path: string): Read<Title> {
	const fields = readFields(json, path, ['zh', 'en'], [])
	if (!fields.ok) return fields
	const zh = readString(fields.value['zh'], `${path}.zh`)
	if (!zh.ok) return zh
	const en = readString(fields.value['en'], `${path}.en`)
	return en.ok ? { ok: true, value: { zh: zh.value, en: en.value } } : en
}
