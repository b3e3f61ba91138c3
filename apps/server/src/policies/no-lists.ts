import type { KeepRulesParts } from './keep-rules.ts'

/** A server that keeps no outside lists. */
export const noLists: KeepRulesParts['lists'] = { held: () => ({}), follow() {} }
