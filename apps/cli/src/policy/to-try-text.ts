import type { Policy, Replay, ReplayCount, ReplayDecision } from '@hutong/link-policy'

/** What `policy try` prints for people. */
export function toTryText(
	{ current, proposed }: { readonly current: Policy; readonly proposed: Policy },
	found: Replay,
): string {
	const { count, changed, explainedOtherwise, changes, byPlatform, byScene } = found
	const head = [
		`${proposed.name} (version ${proposed.version}) in place of ${current.name} (version ${current.version})`,
		`${changed} of ${count} taps would change${explainedOtherwise > 0 ? `; ${explainedOtherwise} more by another rule or reason` : ''}.`,
	]
	if (changed === 0) return `${head.join('\n')}\n`
	const lines = [
		...head,
		'',
		...changes.flatMap(({ count: times, examples: [first, ...others] }) =>
			first === undefined
				? []
				: [
						`${toTreatment(first.before)} → ${toTreatment(first.after)}: ${times}`,
						...[first, ...others].map(
							({ request, before, after }) => `  ${request.scene} ${request.url} (${before.rule} → ${after.rule})`,
						),
					],
		),
		'',
		...toCountLines('scene', byScene),
		...toCountLines('platform', byPlatform),
	]
	return `${lines.join('\n')}\n`
}

function toTreatment({ outcome, obligations }: ReplayDecision): string {
	return [outcome, ...obligations].join('+')
}

function toCountLines(what: string, counts: Readonly<Record<string, ReplayCount>>): readonly string[] {
	return Object.entries(counts).map(([name, { count, changed }]) => `${what} ${name}: ${changed} of ${count}`)
}
