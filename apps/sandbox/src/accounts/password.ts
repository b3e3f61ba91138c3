import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const cost = { N: 16384, r: 8, p: 1 }
const keyLength = 32

/** A password as it is kept: salt and scrypt key in base64url. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16)
	const key = await deriveKey(password, salt)
	return `${salt.toString('base64url')}.${key.toString('base64url')}`
}

/** Whether a password belongs to a kept hash. Takes the same time when there is no such account: pass null. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
	const [salt = '', key = ''] = (kept ?? nobody).split('.')
	const expected = Buffer.from(key, 'base64url')
	const actual = await deriveKey(password, Buffer.from(salt, 'base64url'))
	return timingSafeEqual(actual, expected) && kept !== null
}

const nobody = `${Buffer.alloc(16).toString('base64url')}.${Buffer.alloc(keyLength).toString('base64url')}`

function deriveKey(password: string, salt: Buffer): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		scrypt(password.normalize('NFKC'), salt, keyLength, cost, (error, key) => (error ? reject(error) : resolve(key)))
	})
}
