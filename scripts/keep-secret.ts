import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** A secret of this installation's demo: made at the first start, readable by its owner alone. */
export function keepSecret(file: string): string {
	if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
	return readFileSync(file, 'utf8')
}
