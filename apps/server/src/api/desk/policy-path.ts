import { Type } from 'typebox'

/** Where one version of the rules is. */
export const PolicyPath = Type.Object({
	policy: Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\u0000]*$' }),
})

/** Bytes a policy may have in a request: some thousand rules, or a long list of its own. */
export const policyBodyLimit = 2 * 1024 * 1024
