import type { catalog as cases } from './en/cases.ts'
import type { catalog as desk } from './en/desk.ts'
import type { catalog as everyday } from './en/index.ts'

/** Every message there is. A key that is not in `messages/en` does not compile. */
export type MessageKey = keyof typeof everyday | keyof typeof desk | keyof typeof cases
