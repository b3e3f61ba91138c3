// Draws the PNG icons from the SVG ones: `node apps/web/build/draw-icons.ts`, after a change to an SVG.
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const sizes = [
	['hutong.svg', 'hutong-192.png', 192],
	['hutong.svg', 'hutong-512.png', 512],
	// iOS rounds the corners itself: it gets the one without.
	['hutong-maskable.svg', 'hutong-180.png', 180],
	['hutong-maskable.svg', 'hutong-maskable-512.png', 512],
] as const

const at = (name: string) => fileURLToPath(new URL(`../public/icons/${name}`, import.meta.url))

for (const [from, to, size] of sizes) {
	await sharp(at(from), { density: (72 * size) / 64 })
		.resize(size, size)
		.png({ compressionLevel: 9 })
		.toFile(at(to))
}
