import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import { v7 as newId } from 'uuid'
import type { Store } from '../db/index.ts'
import { signInWithoutPassword } from './sign-in-without-password.ts'

export type AuthOptions = {
	readonly store: Store
	/** Origin people reach the server at. */
	readonly origin: string
	/** Signs session cookies. */
	readonly secret: string
	/** Hears what better-auth has to say. */
	readonly log: (level: 'info' | 'warn' | 'error', message: string) => void
}

const day = 24 * 60 * 60

/** better-auth on our tables and our write connection, with username and password; none of its own addresses is served. */
export function createAuth({ store, origin, secret, log }: AuthOptions) {
	return betterAuth({
		baseURL: origin,
		secret,
		database: { db: store.write, type: store.kind },
		emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 256 },
		user: {
			modelName: 'users',
			fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
		},
		session: {
			modelName: 'sessions',
			expiresIn: 30 * day,
			updateAge: day,
			fields: {
				userId: 'user_id',
				expiresAt: 'expires_at',
				ipAddress: 'ip_address',
				userAgent: 'user_agent',
				createdAt: 'created_at',
				updatedAt: 'updated_at',
			},
		},
		account: { modelName: 'credentials', fields: accountFields },
		verification: {
			modelName: 'verifications',
			fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
		},
		plugins: [username({ displayUsername: false }), signInWithoutPassword()],
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { log: (level, message) => log(level === 'error' || level === 'warn' ? level : 'info', message) },
		advanced: {
			database: { generateId: () => newId() },
			// The prefix is in the name itself: better-auth knows `__Secure-` only.
			useSecureCookies: false,
			cookies: {
				session_token: {
					name: '__Host-hutong',
					attributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
				},
			},
		},
	} satisfies BetterAuthOptions)
}

const accountFields = {
	accountId: 'account_id',
	providerId: 'provider_id',
	userId: 'user_id',
	accessToken: 'access_token',
	refreshToken: 'refresh_token',
	idToken: 'id_token',
	accessTokenExpiresAt: 'access_token_expires_at',
	refreshTokenExpiresAt: 'refresh_token_expires_at',
	createdAt: 'created_at',
	updatedAt: 'updated_at',
} as const
