/**
 * Hashes passwords that are no secret, each once in a process: a sandbox opens the same demo accounts at every shop and wallet, and says their passwords
 * on the page. People's own are hashed each with a salt of its own.
 */
export function hashShown(hash: (password: string) => Promise<string>): (password: string) => Promise<string> {
	const hashed = new Map<string, Promise<string>>()
	return (password) => {
		const known = hashed.get(password) ?? hash(password)
		hashed.set(password, known)
		return known
	}
}
