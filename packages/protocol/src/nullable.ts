import { type TSchema, Type } from 'typebox'

/** The shape, or null where there is none. */
export function nullable<Schema extends TSchema>(schema: Schema) {
	return Type.Union([schema, Type.Null()])
}
