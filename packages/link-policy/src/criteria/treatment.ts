import type { Obligation, Outcome } from '../decision.ts'
import type { Rule } from '../policy.ts'
import type { Criterion } from './criteria-report.ts'

/** How a rule has a link displayed and opened. What is stopped or copied has no page that could be bound to a form. */
export type Treatment = { readonly outcome: Outcome; readonly obligations: readonly Obligation[] }

const order: readonly Outcome[] = ['page', 'confirm', 'copy', 'stopped']

/** The treatment a rule gives. */
export function toTreatment({ outcome, obligations = [] }: Omit<Rule, 'when'>): Treatment {
	return { outcome, obligations: [...new Set(obligations)].toSorted() }
}

/** Whether a link is displayed and opened as the criteria want it. */
export function isPlain({ outcome, obligations }: Treatment): boolean {
	return outcome === 'page' && obligations.length === 0
}

/** Whether one of two treatments is another form, and the worse one; of two that are as bad the one that comes later by name. */
export function isWorse(a: Treatment, b: Treatment): boolean {
	return compare(rank(a), rank(b)) > 0
}

/** Whether `a` asks for a step that `b` does not ask for. */
export function isExtraStep(a: Treatment, b: Treatment): boolean {
	return (a.outcome === 'confirm' || a.outcome === 'copy') && b.outcome === 'page'
}

/**
 * The criteria a treatment breaks, the one that names the fault most exactly first.
 * @param compared what was found beside it in the same circumstances: another link of the same kind in a better form, a link without the step
 */
export function brokenBy(
	{ outcome, obligations }: Treatment,
	compared: { readonly betterForm: boolean; readonly noStep: boolean },
): readonly Criterion[] {
	const broken: Criterion[] = []
	if (outcome === 'copy' || (outcome === 'confirm' && compared.noStep)) broken.push(3)
	if (outcome !== 'page' || obligations.includes('window-only')) broken.push(2)
	if (compared.betterForm) broken.push(1)
	return broken
}

function rank({ outcome, obligations }: Treatment): readonly [number, number, string] {
	const bound = outcome === 'copy' || outcome === 'stopped' ? [] : obligations
	return [order.indexOf(outcome), bound.length, bound.join()]
}

function compare(a: readonly [number, number, string], b: readonly [number, number, string]): number {
	if (a[0] !== b[0]) return a[0] - b[0]
	if (a[1] !== b[1]) return a[1] - b[1]
	return a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0
}
