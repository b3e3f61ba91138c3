import { createHash, randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { findRegistrable, type HeldLists, type Policy, parseUrlList } from '@hutong/link-policy'
import type { Args } from '../command.ts'

export type HeldListsRead =
	| { readonly ok: true; readonly lists: HeldLists }
	| { readonly ok: false; readonly problem: string }

/** Reads what `--list NAME=FILE` holds of the policies' outside lists. */
export function readHeldLists({ values }: Args, policies: readonly Policy[]): HeldListsRead {
	const lists: Record<string, HeldLists[string]> = Object.create(null)
	for (const given of values.get('list') ?? []) {
		const [, name = '', file = ''] = /^([^=]+)=(.+)$/s.exec(given) ?? []
		const kind = policies.flatMap((policy) => findKind(policy, name) ?? [])[0]
		if (file === '') return refuse(`is a NAME=FILE, not ${given}`)
		if (kind === undefined) return refuse(`${name} is no outside list of the policy`)
		const text = readWhole(file)
		if (text === null) return refuse(`${file} cannot be read`)
		const read = parseUrlList(text, kind, {
			seed: [randomInt(2 ** 32), randomInt(2 ** 32)],
			sha256: (bytes) => createHash('sha256').update(bytes).digest(),
			registrableOf: findRegistrable,
		})
		if (!read.ok)
			return refuse(`${file} is no list: ${read.reason}${read.line === null ? '' : ` at line ${read.line}`}`)
		lists[name] = { list: read.list, version: read.version, expiresAt: read.expires }
	}
	return { ok: true, lists }
}

function findKind({ lists }: Policy, name: string) {
	const list = Object.hasOwn(lists, name) ? lists[name] : undefined
	return list !== undefined && 'source' in list ? list.kind : null
}

function readWhole(file: string): string | null {
	try {
		return readFileSync(file, 'utf8')
	} catch {
		return null
	}
}

function refuse(why: string): HeldListsRead {
	return { ok: false, problem: `--list ${why}` }
}
