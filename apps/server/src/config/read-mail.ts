import type { MailConfig } from '../mail/index.ts'
import type { Complain } from './config-problem.ts'
import { isLoopback } from './read-origin.ts'

type Settings = { readonly url: string | undefined; readonly from: string | undefined; readonly origin: string }

/** Reads which mail server sends for us; null where none does. What is wrong is said without the password. */
export function readMail({ url: written, from, origin }: Settings, complain: Complain): MailConfig | null {
	if (!written) return null
	const server = parseServer(written)
	if (server === null) {
		complain('config_smtp_invalid', 'HUTONG_SMTP_URL is not smtps://user:password@host or smtp://host:port')
		return null
	}
	const sender = from || `no-reply@${URL.canParse(origin) ? new URL(origin).hostname : 'localhost'}`
	if (!/^[^\s@<>"\p{C}]{1,64}@[^\s@<>"\p{C}]{1,190}$/u.test(sender))
		complain('config_smtp_invalid', `HUTONG_MAIL_FROM is no mail address: ${sender}`)
	return { ...server, from: sender }
}

function parseServer(written: string): Omit<MailConfig, 'from'> | null {
	const url = URL.canParse(written) ? new URL(written) : null
	if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null
	if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') return null
	const credentials = readCredentials(url)
	if (credentials === null) return null
	const isSecure = url.protocol === 'smtps:'
	const host = url.hostname.replace(/^\[|\]$/g, '')
	return {
		host,
		port: Number(url.port) || (isSecure ? 465 : 587),
		isSecure,
		// A password, and what people wrote, go to another machine through TLS alone.
		needsTls: !isSecure && !isLoopback(url.hostname),
		credentials: credentials.user === '' ? null : credentials,
	}
}

function readCredentials({ username, password }: URL): { user: string; password: string } | null {
	try {
		return { user: decodeURIComponent(username), password: decodeURIComponent(password) }
	} catch {
		return null
	}
}
