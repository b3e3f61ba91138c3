import { createHash, randomInt } from 'node:crypto'
import { toBeijingTime } from './beijing-time.ts'

/** Digits that look like a wallet's own numbers; they say nothing and repeat practically never. */
export function randomDigits(count: number): string {
	return Array.from({ length: count }, () => randomInt(10)).join('')
}

/** The day (or the second) in China as digits, as wallets begin their numbers. */
export function dateDigits(instant: Date, length: 8 | 14): string {
	return toBeijingTime(instant).replaceAll(/\D/g, '').slice(0, length)
}

/** Digits that are always the same for a name: the number a wallet gave a merchant. */
export function digitsOf(name: string, count: number): string {
	const number = BigInt(`0x${createHash('sha256').update(name).digest('hex')}`)
	return number.toString().slice(-count).padStart(count, '0')
}
