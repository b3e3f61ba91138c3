/** The address an application is about, from the path a decision names; null where the path names none. */
export function findAppealUrl(appeal: string): string | null {
	// The path is the server's own: any origin does.
	const base = 'https://hutong.invalid'
	return URL.canParse(appeal, base) ? new URL(appeal, base).searchParams.get('url') : null
}

/** Where an application is followed by whoever has its token. */
export function toStateLink(origin: string, token: string): string {
	return `${origin}/appeal/${encodeURIComponent(token)}`
}
