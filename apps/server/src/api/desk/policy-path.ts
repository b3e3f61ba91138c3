import { Type } from 'typebox'

/** Where one version of the rules is. */
export const PolicyPath = Type.Object({ policy: Type.String({ minLength: 1, maxLength: 64 }) })
