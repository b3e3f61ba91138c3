import { deepEqual, equal } from 'node:assert/strict'
import { getPreset, type PolicyRequest } from '@hutong/link-policy'
import { createLinks } from '@hutong/links'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { findDomainSeen } from '../db/index.ts'
import { judgeLink, noStops } from './judge-link.ts'
import { judgeTap } from './judge-tap.ts'
import { createKnownDomains } from './known-domains.ts'
import type { Tapper } from './open-store.ts'

const nobody = null
const somebody: Tapper = {
	...{ user: 'u', conversation: 'c', message: 'm', index: 0, groupSize: 2, sender: 's', senderFacts: null },
}

testEachDatabase((test) => {
	test('HS166 an address opened outside of the chat is not known here from then on; one that is known keeps its age', async (chat) => {
		const at = chat.clock.now
		const tools = { store: chat.store, writes: chat.writes, now: () => chat.clock.now }
		const open = async (by: Tapper | null) => {
			const asked: PolicyRequest[] = []
			const judge = (request: PolicyRequest) => {
				asked.push(request)
				return judgeLink({ policy: getPreset('open'), lists: {}, stops: noStops }, request)
			}
			const parts = {
				...tools,
				links: createLinks(),
				judge,
				confirm: async () => {},
				domains: createKnownDomains(tools),
			}
			const url = 'https://www.outsider.example/'
			const link = { canonical: url, url, kind: 'page', share: null } as const
			await judgeTap(parts, { scene: 'direct', text: url, link, by }, { url, reading: { hops: [], pageHops: [] } })
			return asked.map(({ firstSeen }) => firstSeen)
		}
		deepEqual(await open(nobody), [undefined])
		equal(await findDomainSeen(chat.store.read, 'outsider.example'), null)
		const first = [new Date(at).toISOString()]
		deepEqual(await open(somebody), first)
		chat.clock.now += 1000
		deepEqual(await open(nobody), first)
	})
})
