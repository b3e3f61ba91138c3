import { readFileSync } from 'node:fs'

const sheet = readFileSync(new URL('./cashier.css', import.meta.url), 'utf8')

/** The style sheet of a cashier in a wallet's own colours. */
export function cashierStyle(colours: {
	readonly brand: string
	readonly onBrand: string
	readonly link: readonly [light: string, dark: string]
}): string {
	const { brand, onBrand, link } = colours
	return `${sheet}\n:root {\n\t--brand: ${brand};\n\t--on-brand: ${onBrand};\n\t--link: light-dark(${link.join(', ')});\n}\n`
}
