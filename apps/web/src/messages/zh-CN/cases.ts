import cases from './cases.json'

/** The messages of reporting a link and of applying for access. */
export const catalog = { ...cases }
