import type { PolicyRequest } from '@hutong/link-policy'
import type { Engine } from './engines.ts'
import type { PlainRule } from './world.ts'

/** The first policy that matches speaks (`priority`); `any` stands for what a rule does not ask. */
const model = `
[request_definition]
r = scene, platform, sender, host
[policy_definition]
p = scene, platform, sender, host, domain, id, eft
[policy_effect]
e = priority(p.eft) || deny
[matchers]
m = (p.scene == "any" || p.scene == r.scene) && (p.platform == "any" || p.platform == r.platform) && (p.sender == "any" || p.sender == r.sender) && (p.host == "any" || p.host == r.host) && (p.domain == "any" || isUnder(r.host, p.domain))
`

type Enforcer = {
	addFunction(name: string, call: (...words: readonly string[]) => boolean): Promise<void>
	addPolicies(policies: readonly (readonly string[])[]): Promise<boolean>
	enforceExSync(...request: readonly string[]): [boolean, string[]]
}

/** casbin, its synchronous call, which is its quickest. */
export async function createCasbin(
	load: (name: string) => Promise<unknown>,
	rules: readonly PlainRule[],
): Promise<Engine> {
	const casbin = (await load('casbin')) as {
		newModelFromString(text: string): unknown
		newEnforcer(model: unknown): Promise<Enforcer>
	}
	const enforcer = await casbin.newEnforcer(casbin.newModelFromString(model))
	await enforcer.addFunction('isUnder', (host = '', domain = '') => host === domain || host.endsWith(`.${domain}`))
	await enforcer.addPolicies(
		rules.map(({ scene, platform, sender, host, domain, id }) => [
			...[scene, platform, sender, host, domain].map((part) => part ?? 'any'),
			...[id, 'allow'],
		]),
	)
	return {
		name: 'casbin',
		prepare: ({ scene, platform, sender, url }: PolicyRequest) => [
			...[scene, platform ?? 'none', sender ?? 'none'],
			new URL(url).hostname,
		],
		// What `prepare` gave; of the policy that spoke the fields.
		decide: (given) => enforcer.enforceExSync(...(given as readonly string[]))[1][5] ?? 'otherwise',
	}
}
