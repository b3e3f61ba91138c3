import type { ReportGroup, ViolationScope } from '@hutong/protocol'

/** What a violation of that scope is found on. A host is stopped on every port, so its target has none. */
export function targetOf(group: Pick<ReportGroup, 'url' | 'host' | 'registrable'>, scope: ViolationScope): string {
	return { link: group.url, host: group.host.replace(/:\d+$/, ''), domain: group.registrable }[scope]
}

/** The kind of violation that most reports name; of as many, the one named last. Null where none does. */
export function findUsual(group: Pick<ReportGroup, 'reports'>, kinds: readonly string[]): string | null {
	const counts = new Map<string, number>()
	for (const { why } of group.reports) if (kinds.includes(why)) counts.set(why, (counts.get(why) ?? 0) + 1)
	const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
	return most?.[0] ?? null
}
