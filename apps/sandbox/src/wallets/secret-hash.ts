import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

// scrypt has overloads; the one without options is meant.
const derive = promisify(scrypt) as (secret: string, salt: Buffer, length: number) => Promise<Buffer>

/** A password as it is kept: salt and scrypt hash, in hexadecimal. */
export async function hashSecret(secret: string): Promise<string> {
	const salt = randomBytes(16)
	const hash = await derive(secret.normalize('NFKC'), salt, 32)
	return `${salt.toString('hex')}:${hash.toString('hex')}`
}

/** Whether a password is the one that was kept. */
export async function isSecret(secret: string, kept: string): Promise<boolean> {
	const [salt = '', hash = ''] = kept.split(':')
	const expected = Buffer.from(hash, 'hex')
	const actual = await derive(secret.normalize('NFKC'), Buffer.from(salt, 'hex'), expected.length)
	return timingSafeEqual(actual, expected)
}
