const words = { zh: '规则', en: 'A rule' }

type Rule = { readonly id: string; readonly when: object; readonly outcome?: string } & Readonly<
	Record<string, unknown>
>

/** A policy as operators write it: what its rules do not say opens. */
export function createDocument(
	version: string,
	rules: readonly Rule[] = [],
	lists: Readonly<Record<string, unknown>> = {},
) {
	const usual = { title: words, outcome: 'stopped', reason: 'unsafe-site' }
	return {
		...{ name: 'test', version, title: { zh: '测试', en: 'Test' }, lists },
		rules: rules.map((rule) => ({ ...usual, ...rule })),
		default: { id: 'open', title: words, outcome: 'page', reason: 'allowed' },
	}
}

/** A policy that stops one host. */
export function stopHost(version: string, host: string) {
	return createDocument(version, [{ id: 'stop', when: { host: [host] } }])
}
