import { type HeldList, isSafeBrowsingList, toJudgedUrl } from '@hutong/link-policy'
import type { Confirmations } from './create-confirmations.ts'

/** Asks the makers of lists of prefixes about those that these URLs meet; for nearly every URL there are none. */
export async function confirmUrls(
	confirmations: Confirmations,
	held: Readonly<Record<string, HeldList>>,
	urls: readonly string[],
): Promise<void> {
	const lists = Object.values(held).flatMap(({ list }) => (list !== null && isSafeBrowsingList(list) ? [list] : []))
	if (lists.length === 0) return
	const judged = urls.map(toJudgedUrl).flatMap((url) => ('refused' in url ? [] : [url]))
	const prefixes = lists.flatMap((list) => judged.flatMap((url) => list.findUnconfirmed(url)))
	await confirmations.ask([...new Set(prefixes)])
}
