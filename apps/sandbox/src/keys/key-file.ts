import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const generate = promisify(generateKeyPair)

/** A key pair in PEM: the private half as PKCS #8, the public as SPKI. */
export type KeyPair = { readonly privateKey: string; readonly publicKey: string }

/**
 * Gives the RSA-2048 pair of a name, made at first use and kept in `directory/keys` for its owner alone (mode 0600).
 * @param directory a folder, or `:memory:` for a pair nobody keeps
 */
export function loadRsaPair(directory: string, name: string): Promise<KeyPair> {
	return loadPair(directory, name, async () => (await generate('rsa', { modulusLength: 2048 })).privateKey)
}

/** The same for an Ed25519 pair. */
export function loadEd25519Pair(directory: string, name: string): Promise<KeyPair> {
	return loadPair(directory, name, async () => (await generate('ed25519')).privateKey)
}

/** Gives the random text of a name: 32 hexadecimal digits, made at first use and kept the same way. */
export async function loadSecretText(directory: string, name: string): Promise<string> {
	const make = () => randomBytes(16).toString('hex')
	if (directory === ':memory:') return make()
	const path = join(directory, 'keys', `${name}.txt`)
	return (await readKept(path)) ?? keep(directory, path, make())
}

async function loadPair(directory: string, name: string, make: () => Promise<KeyObject>): Promise<KeyPair> {
	if (directory === ':memory:') return toPair(await make())
	const path = join(directory, 'keys', `${name}.pem`)
	const kept = await readKept(path)
	if (kept !== null) return toPair(createPrivateKey(kept))
	const pair = toPair(await make())
	await keep(directory, path, pair.privateKey)
	return pair
}

async function keep(directory: string, path: string, text: string): Promise<string> {
	await mkdir(join(directory, 'keys'), { recursive: true, mode: 0o700 })
	await writeFile(path, text, { mode: 0o600, flag: 'wx' })
	return text
}

async function readKept(path: string): Promise<string | null> {
	try {
		return await readFile(path, 'utf8')
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
		throw error
	}
}

function toPair(privateKey: KeyObject): KeyPair {
	return {
		privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
	}
}
