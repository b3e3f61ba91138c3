import type { PolicyRequest } from '@hutong/link-policy'
import { toJudgedRequest } from '@hutong/link-policy'
import type { Engine } from './engines.ts'
import type { PlainRule } from './world.ts'

type Cedar = {
	preparsePolicySet(
		id: string,
		policies: { readonly staticPolicies: Readonly<Record<string, string>> },
	): { type: string }
	statefulIsAuthorized(call: unknown): {
		readonly type: string
		readonly response?: { readonly diagnostics: { readonly reason: readonly string[] } }
	}
}

/**
 * Cedar's WebAssembly with its policies read before. It knows no order: every rule is a permit, it names all that hold,
 * and the first of them is taken. Domains are handed in as a set, so that a rule asks for one word in it.
 */
export async function createCedar(
	load: (name: string) => Promise<unknown>,
	rules: readonly PlainRule[],
): Promise<Engine> {
	const cedar = (await load('@cedar-policy/cedar-wasm/nodejs')) as Cedar
	const staticPolicies = Object.fromEntries(rules.map((rule) => [rule.id, toPermit(rule)]))
	const read = cedar.preparsePolicySet('bench', { staticPolicies })
	if (read.type !== 'success') throw new Error('Cedar did not take the rules')
	const places = new Map(rules.map(({ id }, place) => [id, place]))
	const toPlace = (id: string) => places.get(id) ?? Number.POSITIVE_INFINITY
	return {
		name: 'Cedar (wasm)',
		prepare: toCall,
		decide: (given) => {
			const { response } = cedar.statefulIsAuthorized(given)
			if (response === undefined) throw new Error('Cedar did not answer')
			const { reason } = response.diagnostics
			return reason.reduce((first, id) => (toPlace(id) < toPlace(first) ? id : first), 'otherwise')
		},
	}
}

function toPermit({ scene, platform, sender, host, domain }: PlainRule): string {
	const asked = Object.entries({ scene, platform, sender, host }).flatMap(([name, value]) =>
		value === null ? [] : [`context.${name} == ${JSON.stringify(value)}`],
	)
	const under = domain === null ? [] : [`context.domains.contains(${JSON.stringify(domain)})`]
	return `permit(principal, action, resource) when { ${[...asked, ...under].join(' && ')} };`
}

function toCall(request: PolicyRequest): unknown {
	const { url, said } = toJudgedRequest(request)
	if ('refused' in url) throw new Error(`not a URL: ${request.url}`)
	const { scene, platform, sender } = said
	return {
		principal: { type: 'User', id: 'somebody' },
		action: { type: 'Action', id: 'open' },
		resource: { type: 'Link', id: 'link' },
		context: {
			...{ scene, platform: platform ?? 'none', sender: sender ?? 'none', host: url.hostname },
			domains: url.domains,
		},
		preparsedPolicySetId: 'bench',
		entities: [],
	}
}
