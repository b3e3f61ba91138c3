import desk from './desk.json'
import cases from './desk-cases.json'
import rules from './desk-rules.json'

/** The messages of the operators' desk. */
export const catalog = { ...desk, ...rules, ...cases }
