import { readFileSync } from 'node:fs'
import type { CardSwitches } from '../links/card-switches.ts'
import type { Complain } from './config-problem.ts'

/** Reads what no cards are shown of: `platform:taobao, host:shop.example, conversation:…`, or `all`; or the path of a file with such lines. */
export function readCardsOff(setting: string | undefined, complain: Complain): CardSwitches {
	const off = { all: false, platforms: new Set<string>(), hosts: new Set<string>(), conversations: new Set<string>() }
	const entries = readText(setting ?? '', complain)
		.split(/[,\n]/)
		.map((entry) => entry.replace(/#.*/, '').trim())
	for (const entry of entries.filter((text) => text !== '')) {
		const [, kind, name = ''] = /^(platform|host|conversation):(\S+)$/.exec(entry) ?? []
		const host = kind === 'host' ? toHost(name) : null
		if (entry === 'all') off.all = true
		else if (kind === 'platform') off.platforms.add(name)
		else if (kind === 'conversation') off.conversations.add(name)
		else if (host !== null) off.hosts.add(host)
		else complain('config_cards_off_invalid', `HUTONG_CARDS_OFF names no platform, host or conversation: ${entry}`)
	}
	return off
}

function readText(setting: string, complain: Complain): string {
	if (!/^\.{0,2}\//.test(setting)) return setting
	try {
		return readFileSync(setting, 'utf8')
	} catch {
		complain('config_cards_off_invalid', `HUTONG_CARDS_OFF is a file that cannot be read: ${setting}`)
		return ''
	}
}

/** A host as URLs have it: in small letters, a name in Chinese as punycode. */
function toHost(name: string): string | null {
	const url = URL.parse(`https://${name}/`)
	return url?.host && url.pathname === '/' && url.port === '' && url.username === '' ? url.hostname : null
}
