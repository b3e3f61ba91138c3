import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '@hutong/server'
import type { World } from './world.ts'

/** A rule for the paths below `/<id>` of any site, or for what a list of others names. */
export type JourneyRule = {
	readonly id: string
	readonly outcome: 'page' | 'confirm' | 'copy' | 'stopped'
	readonly reason: string
	readonly obligations?: readonly string[]
	/** The name of an outside list that is asked instead of the path. */
	readonly list?: string
	/** The domain that is asked instead of the path. */
	readonly domain?: string
}

type OutsideLists = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The rules are these from now on. */
export async function flip(world: World, rules: readonly JourneyRule[], lists: OutsideLists = {}): Promise<void> {
	const env = {
		...{ HUTONG_MODE: 'demo', HUTONG_ORIGIN: world.origin, HUTONG_DATABASE: join(world.dataDir, 'chat.sqlite') },
		HUTONG_POLICY: await writePolicy(world.dataDir, rules, lists),
	}
	const read = readConfig(env)
	assert.ok(read.ok, JSON.stringify(read))
	await world.server.setRules(read.config)
}

let versions = 0

/** Writes the rules down as a policy: everything else opens. @returns the path of its file */
async function writePolicy(folder: string, rules: readonly JourneyRule[], lists: OutsideLists): Promise<string> {
	const version = String(++versions)
	const path = join(folder, `policy-${version}.json`)
	const title = { zh: '旅程的规则', en: 'Rules of a journey' }
	const opens = { id: 'opens', title: { zh: '直接打开', en: 'Opens' }, outcome: 'page', reason: 'allowed' }
	const policy = { name: 'journey', version, title, lists, rules: rules.map(toRule), default: opens }
	await writeFile(path, JSON.stringify(policy))
	return path
}

function toRule({ id, outcome, reason, obligations = [], list, domain }: JourneyRule) {
	const when = list ? { list: [list] } : domain ? { domain: [domain] } : { path: [`/${id}`] }
	return {
		...{ id, title: { zh: `规则 ${id}`, en: `Rule ${id}` }, when, outcome, reason },
		...(obligations.length > 0 ? { obligations } : {}),
	}
}
