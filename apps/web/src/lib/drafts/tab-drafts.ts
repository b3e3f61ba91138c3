import { createDrafts } from './drafts.ts'

/** The drafts of this tab. */
export const tabDrafts = createDrafts(sessionStorage)
