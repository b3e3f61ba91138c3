import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
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

async function loadPair(directory: string, name: string, make: () => Promise<KeyObject>): Promise<KeyPair> {
	if (directory === ':memory:') return toPair(await make())
	const folder = join(directory, 'keys')
	const path = join(folder, `${name}.pem`)
	const kept = await readKept(path)
	if (kept !== null) return toPair(createPrivateKey(kept))
	const pair = toPair(await make())
	await mkdir(folder, { recursive: true, mode: 0o700 })
	await writeFile(path, pair.privateKey, { mode: 0o600, flag: 'wx' })
	return pair
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
