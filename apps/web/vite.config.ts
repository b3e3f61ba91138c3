import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { icuMessages } from './build/icu-messages.ts'
import { precacheList } from './build/precache-list.ts'

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
	root: from('.'),
	plugins: [icuMessages(), precacheList()],
	resolve: {
		// TanStack Virtual is written for React; Preact's own layer answers to that name.
		alias: { react: 'preact/compat', 'react-dom': 'preact/compat' },
	},
	build: {
		target: ['chrome123', 'firefox128', 'safari17.5'],
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		manifest: true,
		rolldownOptions: {
			input: { main: from('index.html'), 'service-worker': from('src/service-worker.ts') },
			// A schema that nobody reads may go, and with it the library that builds schemas: building one does nothing else.
			treeshake: { manualPureFunctions: ['Type', 'nullable'] },
			output: {
				entryFileNames: (chunk) => (chunk.name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
			},
		},
	},
	server: {
		port: 5173,
		proxy: {
			'/api': { target: process.env['HUTONG_SERVER'] ?? 'http://127.0.0.1:3000', ws: true, changeOrigin: false },
		},
	},
})
