const width = 100

/** Writes JSON for people: what fits into a line stays in one, as in the presets. */
export function writeJson(value: unknown, indent = ''): string {
	const line = writeLine(value)
	if (typeof value !== 'object' || value === null || indent.length + line.length <= width) return line
	const inner = `${indent}  `
	if (Array.isArray(value)) {
		return `[\n${value.map((each) => inner + writeJson(each, inner)).join(',\n')}\n${indent}]`
	}
	const fields = Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${writeJson(each, inner)}`)
	return `{\n${fields.join(',\n')}\n${indent}}`
}

function writeLine(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(writeLine).join(', ')}]`
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
	const fields = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${writeLine(each)}`)
	return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
