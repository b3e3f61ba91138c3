import type { CriteriaCase, CriteriaReport, CriteriaViolation, Policy, PolicyRequest } from '@hutong/link-policy'

/** What `policy check` prints for people. */
export function toCheckText({ name, version }: Policy, { ok, checked, complete, violations }: CriteriaReport): string {
	const looked = `${checked.toLocaleString('en')} situations looked at${complete ? '' : ', not all there are'}`
	const head = `${name} (version ${version}) is a policy; ${looked}.`
	if (ok) return `${head}\nIt keeps the three criteria.\n`
	const count = violations.length === 1 ? '1 rule breaks' : `${violations.length} rules break`
	return `${head}\n${count} the criteria:\n\n${violations.map(toViolationText).join('\n')}\n${legend}\n`
}

const legend = `Criterion 1: the same form for the same kind of product or service.
Criterion 2: a legal link opens on tap, inside the app, as a page.
Criterion 3: no extra steps for particular links, and no copying by hand.`

function toViolationText({ criterion, also, rules, words, example, missing }: CriteriaViolation): string {
	const others = also.length === 0 ? '' : ` (and ${also.join(' and ')})`
	const [rule = '', beside] = rules
	const lines = [
		`criterion ${criterion}${others}: rule ${rule}${beside === undefined ? '' : `, beside rule ${beside}`}`,
		`  ${words.zh}`,
		`  ${words.en}`,
		...toCaseLines(example),
		...(example.other === null ? [] : toCaseLines(example.other)),
		...(missing.length === 0 ? [] : [`    while missing: ${missing.join(', ')}`]),
	]
	return `${lines.join('\n')}\n`
}

function toCaseLines({ request, rule, outcome, obligations }: CriteriaCase): readonly string[] {
	return [`  → ${[outcome, ...obligations].join(', ')} by ${rule}`, `    ${JSON.stringify(toTap(request))}`]
}

/** The example as `policy decide` reads it, without what says nothing. */
function toTap({
	url,
	scene,
	platform,
	category,
	kind,
	at,
	sender,
	senderRole,
	senderDays,
	hops,
	...rest
}: PolicyRequest): object {
	const who = { id: sender, role: senderRole, days: senderDays }
	const isKnown = Object.values(who).some((value) => value !== undefined)
	return {
		url,
		scene,
		category,
		platform,
		kind,
		at,
		...(isKnown && { sender: who }),
		...(hops.length > 0 && { hops }),
		...rest,
	}
}
