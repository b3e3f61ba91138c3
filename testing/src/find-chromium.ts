import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { installWithApt } from './apt.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const wellKnown = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Finds a Chromium on this machine: `HUTONG_CHROMIUM`, the path, well-known places, playwright's own download. */
export async function findChromium(): Promise<string | null> {
	const named = process.env['HUTONG_CHROMIUM']
	if (named) return named
	const onPath = (process.env['PATH'] ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)))
	const found = [...onPath, ...wellKnown].find(isExecutable)
	return found ?? (await findDownloaded())
}

/**
 * Finds a Chromium, or installs one: with apt where that can be done, else by playwright's download.
 * @returns its path, or why there is none
 */
export async function provideChromium(
	say: (line: string) => void,
): Promise<{ ok: true; path: string } | { ok: false; reason: string }> {
	const present = await findChromium()
	if (present) return { ok: true, path: present }
	for (const { how, install } of installers) {
		say(`No Chromium here: installing it with ${how}.`)
		install()
		const path = await findChromium()
		if (path) return { ok: true, path }
	}
	return { ok: false, reason: 'no Chromium found, and neither apt nor playwright could install one' }
}

const installers = [
	{ how: 'apt', install: () => installWithApt(['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji']) },
	{ how: 'a download by playwright', install: installWithPlaywright },
]

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK)
		return true
	} catch {
		return false
	}
}

async function findDownloaded(): Promise<string | null> {
	const { chromium } = await import('playwright-core')
	const path = chromium.executablePath()
	return path && existsSync(path) ? path : null
}

function installWithPlaywright(): void {
	const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
	spawnSync(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], { stdio: 'ignore', timeout: 600_000 })
}
