/** Whether a text can be the id of a case; no database is asked for another, for PostgreSQL takes no NUL. */
export function isCaseId(text: string): boolean {
	return /^[0-9a-f-]{36}$/.test(text)
}
