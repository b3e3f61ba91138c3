/** One time a link was found to violate the rules. */
export type Violation = {
	/** ISO 8601 instant it was found; links found at the same instant are one time. */
	readonly at: string
	/** The link's clean URL. */
	readonly link: string
	readonly host: string
	/** The host's registrable domain. */
	readonly domain: string
	/** An id for whoever stands behind several domains: rotating them is one and the same. */
	readonly evader?: string
	/** The instant an appeal was granted, because the fault is mended. */
	readonly releasedAt?: string
	/** Whether an appeal showed that it was none: it no longer counts. */
	readonly withdrawn?: boolean
}

/** The violations of one party: those of its domains, and of every domain that shares an evader with one of them. */
export function findParty(violations: readonly Violation[], of: Violation): readonly Violation[] {
	const party = new Set<Violation>([of])
	const names = new Set(namesOf(of))
	for (let size = 0; size !== party.size; ) {
		size = party.size
		for (const violation of violations) {
			if (party.has(violation) || !namesOf(violation).some((name) => names.has(name))) continue
			party.add(violation)
			for (const name of namesOf(violation)) names.add(name)
		}
	}
	return violations.filter((violation) => party.has(violation))
}

function namesOf({ domain, evader }: Violation): readonly string[] {
	return evader === undefined ? [`domain ${domain}`] : [`domain ${domain}`, `evader ${evader}`]
}
