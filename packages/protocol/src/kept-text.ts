import { Type } from 'typebox'

/** Text that every database keeps as it is: PostgreSQL takes no NUL. */
export function keptText(options: {
	readonly minLength?: number
	readonly maxLength: number
	readonly description?: string
}) {
	return Type.String({ ...options, pattern: '^[^\\u0000]*$' })
}
