import { type DecideOptions, decide } from '../decide.ts'
import type { Decision, Outcome } from '../decision.ts'
import type { Policy } from '../policy.ts'
import type { PolicyRequest, Scene } from '../request.ts'
import { isSameData } from './same-data.ts'

/** How many decisions, and how many of them would change. */
export type ReplayCount = { readonly count: number; readonly changed: number }

/** What two policies say of the same tap. */
export type ReplayExample = {
	readonly request: PolicyRequest
	readonly before: ReplayDecision
	readonly after: ReplayDecision
}

/** The part of a decision people see, and the rule that said so. */
export type ReplayDecision = Pick<Decision, 'outcome' | 'reason' | 'obligations'> & { readonly rule: string }

/** One kind of change: outcome and obligations before and after, how often, and a few of the taps. */
export type ReplayChange = {
	readonly before: Outcome
	readonly after: Outcome
	readonly count: number
	readonly examples: readonly ReplayExample[]
}

/** What a proposed policy would have changed. */
export type Replay = ReplayCount & {
	/** Decisions that stay as they are, but that another rule or reason would say. */
	readonly explainedOtherwise: number
	/** Outcomes before → outcomes after → how many, those that stay among them. */
	readonly byOutcome: Readonly<Partial<Record<Outcome, Readonly<Partial<Record<Outcome, number>>>>>>
	/** `none` is the rest of the web. */
	readonly byPlatform: Readonly<Record<string, ReplayCount>>
	readonly byScene: Readonly<Partial<Record<Scene, ReplayCount>>>
	/** The most frequent first. */
	readonly changes: readonly ReplayChange[]
}

/** `examples`: how many of each change, 5 when not said. */
export type ReplayOptions = DecideOptions & { readonly examples?: number }

/**
 * Decides logged taps by two policies and says what would change: an outcome, or what a client must not do. Each is decided at its own time.
 * Throws a RangeError when an instant of a request is none.
 */
export function replay(
	current: Policy,
	proposed: Policy,
	requests: Iterable<PolicyRequest>,
	options: ReplayOptions = {},
): Replay {
	const tally = createTally(options.examples ?? 5)
	for (const request of requests)
		tally.add(request, decide(current, request, options), decide(proposed, request, options))
	return tally.toReplay()
}

type Counts = Map<string, { count: number; changed: number }>

function createTally(mostExamples: number) {
	const [total, byPlatform, byScene]: [Counts, Counts, Counts] = [new Map(), new Map(), new Map()]
	const byOutcome = new Map<Outcome, Map<Outcome, number>>()
	const changes = new Map<string, { before: Outcome; after: Outcome; count: number; examples: ReplayExample[] }>()
	let explainedOtherwise = 0
	return {
		add(request: PolicyRequest, one: Decision, other: Decision): void {
			const isChanged =
				one.outcome !== other.outcome || !isSameData(one.obligations.toSorted(), other.obligations.toSorted())
			if (!isChanged && (one.rule.id !== other.rule.id || one.reason !== other.reason)) explainedOtherwise += 1
			count(total, '', isChanged)
			count(byPlatform, request.platform ?? 'none', isChanged)
			count(byScene, request.scene, isChanged)
			const after = byOutcome.get(one.outcome) ?? new Map<Outcome, number>()
			byOutcome.set(one.outcome, after.set(other.outcome, (after.get(other.outcome) ?? 0) + 1))
			if (!isChanged) return
			const [before, then] = [toReplayDecision(one), toReplayDecision(other)]
			const key = JSON.stringify([before.outcome, before.obligations, then.outcome, then.obligations])
			const change = changes.get(key) ?? { before: one.outcome, after: other.outcome, count: 0, examples: [] }
			change.count += 1
			if (change.examples.length < mostExamples) change.examples.push({ request, before, after: then })
			changes.set(key, change)
		},
		toReplay: (): Replay => ({
			...(total.get('') ?? { count: 0, changed: 0 }),
			explainedOtherwise,
			byOutcome: Object.fromEntries([...byOutcome].map(([outcome, after]) => [outcome, Object.fromEntries(after)])),
			byPlatform: Object.fromEntries(byPlatform),
			byScene: Object.fromEntries(byScene),
			changes: [...changes.values()].toSorted((a, b) => b.count - a.count),
		}),
	}
}

function count(counts: Counts, key: string, isChanged: boolean): void {
	const known = counts.get(key) ?? { count: 0, changed: 0 }
	counts.set(key, { count: known.count + 1, changed: known.changed + (isChanged ? 1 : 0) })
}

function toReplayDecision({ outcome, reason, obligations, rule }: Decision): ReplayDecision {
	return { outcome, reason, obligations: obligations.toSorted(), rule: rule.id }
}
