import { credentialsGuard } from './credentials-guard.ts'
import type { Guard, Guards } from './guard.ts'
import { hostGuard } from './host-guard.ts'
import { literalAddressGuard } from './literal-address-guard.ts'
import { oneTimeLinkGuard } from './one-time-link-guard.ts'
import { portGuard } from './port-guard.ts'
import { allowanceEntryGuard, downgradeGuard, redirectCountGuard, redirectLoopGuard } from './redirect-guards.ts'
import { remoteAddressGuard } from './remote-address-guard.ts'
import { resolvedAddressGuard } from './resolved-address-guard.ts'
import { announcedLengthGuard, codingGuard, statusGuard, typeGuard } from './response-guards.ts'
import { schemeGuard } from './scheme-guard.ts'

/** The whole pipeline: what is asked of a URL, its addresses, its socket, its redirect and its answer. */
export const allGuards: Guards = {
	url: [schemeGuard, credentialsGuard, hostGuard, portGuard, literalAddressGuard, oneTimeLinkGuard],
	addresses: [resolvedAddressGuard],
	socket: [remoteAddressGuard],
	redirect: [redirectLoopGuard, redirectCountGuard, downgradeGuard, allowanceEntryGuard],
	response: [statusGuard, typeGuard, codingGuard],
	whole: [announcedLengthGuard],
}

/** The pipeline with some guards taken out, for a test that shows what a guard is good for. */
export function createGuardsWithout(...names: readonly string[]): Guards {
	const known = Object.values(allGuards).flatMap((stage) => stage.map((guard) => guard.name))
	for (const name of names) if (!known.includes(name)) throw new Error(`no guard is named ${name}`)
	const keep = <Subject>(stage: readonly Guard<Subject>[]) => stage.filter((guard) => !names.includes(guard.name))
	return {
		url: keep(allGuards.url),
		addresses: keep(allGuards.addresses),
		socket: keep(allGuards.socket),
		redirect: keep(allGuards.redirect),
		response: keep(allGuards.response),
		whole: keep(allGuards.whole),
	}
}
