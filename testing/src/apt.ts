import { spawnSync } from 'node:child_process'

/** Installs Debian packages, where this is a Linux with apt and we are root. @returns whether they are there now */
export function installWithApt(packages: readonly string[]): boolean {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	const apt = (...words: string[]) => spawnSync('apt-get', words, { stdio: 'ignore', timeout: 600_000, env })
	if (apt('update').status !== 0) return false
	return apt('install', '-y', '--no-install-recommends', ...packages).status === 0
}
