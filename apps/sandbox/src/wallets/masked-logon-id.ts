/** An account name as Alipay shows it to merchants: `buy***@sandbox.example`. */
export function maskedLogonId(logonId: string): string {
	const [name = '', host = ''] = logonId.split('@')
	return `${name.slice(0, 3)}***${host ? `@${host}` : ''}`
}
