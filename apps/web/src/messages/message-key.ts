import type { catalog } from './en/index.ts'

/** Every message there is. A key that is not in `messages/en` does not compile. */
export type MessageKey = keyof typeof catalog
