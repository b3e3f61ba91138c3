import { createTransport } from 'nodemailer'

/** Which mail server sends for us, and in whose name. */
export type MailConfig = {
	readonly host: string
	readonly port: number
	/** TLS from the first byte. */
	readonly isSecure: boolean
	/** Refuses a server that does not offer TLS. */
	readonly needsTls: boolean
	readonly credentials: { readonly user: string; readonly password: string } | null
	/** The sender's address. */
	readonly from: string
}

export type Mail = { readonly to: string; readonly subject: string; readonly text: string }

/** Hands one mail to the mail server. @returns null when it was taken, else why not: codes alone, nothing a server says */
export type SendMail = (mail: Mail) => Promise<string | null>

/** Sends by SMTP (nodemailer), each mail over a connection of its own. */
export function createMailTransport({ host, port, isSecure, needsTls, credentials, from }: MailConfig): SendMail {
	const transport = createTransport({
		...{ host, port, secure: isSecure, requireTLS: needsTls, disableFileAccess: true, disableUrlAccess: true },
		...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 },
		...(credentials ? { auth: { user: credentials.user, pass: credentials.password } } : {}),
	})
	return async ({ to, subject, text }) => {
		try {
			const headers = { 'Auto-Submitted': 'auto-generated' }
			await transport.sendMail({ from, to: { name: '', address: to }, subject, text, headers })
			return null
		} catch (error) {
			return nameProblem(error)
		}
	}
}

/** A code of the connection and the server's reply code: what a server says may hold what we told it. */
function nameProblem(error: unknown): string {
	const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown }
	const parts = [typeof code === 'string' ? code : 'EUNKNOWN', typeof responseCode === 'number' ? responseCode : null]
	return parts.filter((part) => part !== null).join(' ')
}
