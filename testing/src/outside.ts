import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Finds cases written by others, which lie beside the project and never in it.
 * @param path below the folder of outside material, such as `suites/ssrf/vectors.jsonl`
 * @returns the file's path, or null where the material is absent: the test then says so and is skipped
 */
export function findOutside(path: string): string | null {
	const file = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url))
	return existsSync(file) ? file : null
}
