import type { Person } from '@hutong/protocol'
import { isAPIError } from 'better-auth/api'
import { v7 as newId } from 'uuid'
import { type Answer, accept, refuse } from '../answer.ts'
import { findPersonByUsername } from '../db/index.ts'
import { parseVisibleText } from '../text/visible-text.ts'
import { type AuthOptions, createAuth } from './create-auth.ts'

/** Somebody signed in, and the session they came with. */
export type SignedIn = { readonly person: Person; readonly session: string; readonly cookies: readonly string[] }

/** Who signed in, with the cookies their browser must keep. */
export type NewSession = { readonly person: Person; readonly cookies: readonly string[] }

export type Accounts = {
	signUp(form: {
		username: string
		name: string
		password: string
	}): Promise<Answer<NewSession, 'username_invalid' | 'username_taken' | 'name_invalid' | 'password_too_short'>>
	signIn(form: { username: string; password: string }): Promise<Answer<NewSession, 'credentials_invalid'>>
	/** Signs in somebody who has no password. */
	signInById(id: string): Promise<NewSession>
	/** Ends the session; gives the cookies that make a browser forget it, and the session that ended. */
	signOut(headers: Headers): Promise<{ readonly cookies: readonly string[]; readonly session: string | null }>
	/** Who a request comes from; null when nobody is signed in. */
	findSignedIn(headers: Headers): Promise<SignedIn | null>
	/** Makes a person without a password, unless there is one with the username. */
	ensurePerson(person: { username: string; name: string }): Promise<Person>
}

const longestName = 40
const shortestPassword = 8
const usernameForm = /^[a-zA-Z0-9_.]{3,30}$/

/** People and their sessions, kept by better-auth; its errors become codes of ours. */
export function createAccounts(options: AuthOptions): Accounts {
	const auth = createAuth(options)
	const { store } = options
	return {
		async signUp({ username, name, password }) {
			if (!usernameForm.test(username)) return refuse('username_invalid')
			const visible = parseVisibleText(name, longestName)
			if (visible === null) return refuse('name_invalid')
			if (password.length < shortestPassword) return refuse('password_too_short')
			const body = { username, name: visible, password, email: newAddress() }
			try {
				const { headers, response } = await auth.api.signUpEmail({ body, returnHeaders: true })
				const { id } = response.user
				return accept({ person: { id, username: username.toLowerCase(), name: visible }, ...cookiesOf(headers) })
			} catch (cause) {
				// Two who sign up with one name at once: better-auth hides which constraint stopped the second.
				if (await findPersonByUsername(store.read, username)) return refuse('username_taken')
				throw cause
			}
		},

		async signIn({ username, password }) {
			// A name nobody can have is answered as a wrong one is.
			if (!usernameForm.test(username) || password === '') return refuse('credentials_invalid')
			try {
				const { headers, response } = await auth.api.signInUsername({
					body: { username, password },
					returnHeaders: true,
				})
				return accept({ person: toPerson(response.user), ...cookiesOf(headers) })
			} catch (cause) {
				if (isAPIError(cause) && cause.statusCode < 500) return refuse('credentials_invalid')
				throw cause
			}
		},

		async signInById(id) {
			const { headers, response } = await auth.api.signInWithoutPassword({ body: { userId: id }, returnHeaders: true })
			return { person: toPerson(response.user), ...cookiesOf(headers) }
		},

		async signOut(headers) {
			const signedIn = await auth.api.getSession({ headers })
			const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true })
			return { session: signedIn?.session.id ?? null, ...cookiesOf(answer) }
		},

		async findSignedIn(headers) {
			if (!headers.has('cookie')) return null
			const { headers: answer, response } = await auth.api.getSession({ headers, returnHeaders: true })
			if (!response) return null
			return { person: toPerson(response.user), session: response.session.id, ...cookiesOf(answer) }
		},

		async ensurePerson({ username, name }) {
			const known = await findPersonByUsername(store.read, username)
			if (known) return known
			const { internalAdapter } = await auth.$context
			return toPerson(
				await internalAdapter.createUser(
					{ username, name, email: newAddress(), emailVerified: false },
					{ method: 'demo' },
				),
			)
		},
	}
}

/** better-auth wants an e-mail address of everybody; nobody is asked for one, and nothing is ever sent there. */
function newAddress(): string {
	return `${newId()}@accounts.invalid`
}

function cookiesOf(headers: Headers): { readonly cookies: readonly string[] } {
	return { cookies: headers.getSetCookie() }
}

function toPerson(user: { id: string; name: string; username?: string | null | undefined }): Person {
	return { id: user.id, username: user.username ?? '', name: user.name }
}
