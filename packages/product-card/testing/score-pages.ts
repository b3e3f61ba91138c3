import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { findOutside } from '@hutong/testing'

/** One real page, with what somebody wrote down who looked at it. Each field may have several right values. */
export type TruePage = {
	readonly id: string
	readonly url: string
	readonly truth: Readonly<Partial<Record<ScoredField, readonly string[]>>>
	/** Reads the page's bytes. */
	readonly read: () => Uint8Array
}

export type ScoredField = 'price' | 'availability' | 'brand' | 'sku'

/** What a reader says of a page: decimal price, `InStock` or `OutOfStock`, names; null where it says nothing. */
export type Said = Readonly<Record<ScoredField, string | null>>

/** How well a field was read on all pages. `support` is the number of pages that have it. */
export type Score = {
	readonly precision: number
	readonly recall: number
	readonly f1: number
	readonly right: number
	readonly wrong: number
	readonly missed: number
	readonly support: number
}

/** Lists the outside product pages. Null where they are absent. */
export function listTruePages(): readonly TruePage[] | null {
	const folder = findOutside('suites/html/product-pages')
	if (folder === null) return null
	// Outside data: its shape is what `TruePage` says, and the floors fail where it is not.
	const truths = JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8')) as Record<
		string,
		TruePage['truth'] & { url: string }
	>
	return Object.entries(truths).map(([id, truth]) => ({
		...{ id, url: truth.url, truth },
		read: () => gunzipSync(readFileSync(`${folder}/${id}.html.gz`)),
	}))
}

/**
 * Scores one field as the makers of the pages do: a wrong value counts as wrong and, where there is a right one, as missed as well;
 * saying nothing is missed where there is something. Prices are compared as decimals, names without case, codes without signs.
 */
export function scoreField(
	field: ScoredField,
	pages: readonly { readonly truth: TruePage['truth']; readonly said: Said }[],
): Score {
	let [right, wrong, missed, support] = [0, 0, 0, 0]
	for (const { truth, said } of pages) {
		const accepted = (truth[field] ?? []).map((value) => toComparable(field, value))
		const value = said[field]
		support += Number(accepted.length > 0)
		if (value !== null && accepted.includes(toComparable(field, value))) right += 1
		else {
			wrong += Number(value !== null)
			missed += Number(accepted.length > 0)
		}
	}
	const precision = right === 0 ? 0 : right / (right + wrong)
	const recall = right === 0 ? 0 : right / (right + missed)
	const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
	return { precision, recall, f1, right, wrong, missed, support }
}

function toComparable(field: ScoredField, text: string): string {
	if (field === 'price') return String(Number(text.trim()))
	if (field === 'sku') return text.replace(/[^\p{L}\d]/gu, '').toLowerCase()
	return text.trim().toLowerCase()
}

/** Writes a score on one line. */
export function formatScore(name: string, { precision, recall, f1, right, wrong, missed, support }: Score): string {
	const figures = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`
	return `${name}: ${figures} (${right} right, ${wrong} wrong, ${missed} missed of ${support})`
}
