import type { Random } from '../src/random.ts'
import { alphanumeric, digits, letters } from './words.ts'

/** Letters and digits of both cases, always with one of each, as codes are. */
export function token(random: Random, length: number): string {
	const kinds = [digits, letters, letters.toUpperCase()].slice(0, length)
	const sure = kinds.map((kind) => random.chars(kind, 1))
	return random.shuffled([...sure, ...random.chars(alphanumeric, length - sure.length)]).join('')
}
