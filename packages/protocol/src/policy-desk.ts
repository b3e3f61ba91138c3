import { type Static, Type } from 'typebox'
import { Person } from './conversation.ts'
import { Count, Instant } from './ids.ts'
import { keptText } from './kept-text.ts'
import { nullable } from './nullable.ts'

const Worded = Type.Object({ zh: Type.String(), en: Type.String() })
const OutcomeCounts = Type.Object({ page: Count, confirm: Count, copy: Count, stopped: Count })

/** What has been happening with links: counts alone, nobody's name. */
export const DeskToday = Type.Object({
	from: Instant,
	until: Instant,
	outcomes: OutcomeCounts,
	/** Of `confirm`: how often somebody went on. */
	confirmed: Count,
	waiting: Type.Object({ reports: Count, appeals: Count, policies: Count }),
	/** By hour for a day, by day for more. */
	steps: Type.Array(Type.Object({ at: Instant, ...OutcomeCounts.properties })),
	hosts: Type.Array(Type.Object({ host: Type.String(), ...OutcomeCounts.properties }), {
		description: 'the most tapped, at most 20',
	}),
	platforms: Type.Array(Type.Object({ platform: nullable(Type.String()), ...OutcomeCounts.properties })),
	rules: Type.Array(Type.Object({ rule: Type.String(), title: nullable(Worded), count: Count })),
})

/** One version of the rules, as it was published. */
export const PolicyVersion = Type.Object({
	id: Type.String(),
	name: Type.String(),
	version: Type.String(),
	title: Worded,
	/** Why it was published, in the publisher's words; `hutong:first` or `hutong:settings` where the settings named it. */
	reason: Type.String(),
	by: nullable(Person),
	approvedBy: nullable(Person),
	/** `waiting` for a second pair of eyes, `scheduled` for its time, `current`, `past`, or `withdrawn` before it began. */
	state: Type.Union([
		Type.Literal('waiting'),
		Type.Literal('scheduled'),
		Type.Literal('current'),
		Type.Literal('past'),
		Type.Literal('withdrawn'),
	]),
	createdAt: Instant,
	effectiveAt: Instant,
})

/** A rule or list that differs between two versions. */
export const PolicyChange = Type.Object({
	part: Type.Union([Type.Literal('rule'), Type.Literal('list'), Type.Literal('default'), Type.Literal('document')]),
	id: Type.String(),
	change: Type.Union([Type.Literal('added'), Type.Literal('removed'), Type.Literal('changed'), Type.Literal('moved')]),
	before: Type.Unknown(),
	after: Type.Unknown(),
})

export const PolicyList = Type.Object({
	/** Whether somebody other than the publisher has to agree. */
	secondEye: Type.Boolean(),
	versions: Type.Array(PolicyVersion, { description: 'newest first, at most 100; exactly one is current' }),
})
export const PolicyDetail = Type.Object({
	version: PolicyVersion,
	document: Type.Unknown({ description: 'the policy document as it was published' }),
	changes: Type.Array(PolicyChange, { description: 'from the version before it' }),
})
/** The policies that come with Hutong, for a beginning. */
export const PolicyPresets = Type.Object({
	presets: Type.Array(Type.Object({ name: Type.String(), title: Worded, document: Type.Unknown() })),
})

/** A place where a policy breaks one of the ministry's three criteria. */
export const CriteriaViolation = Type.Object({
	criterion: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]),
	words: Worded,
	rules: Type.Array(Type.String(), { description: 'ids of the rules at fault' }),
	example: Type.Unknown({ description: 'the smallest example, as link-policy gives it' }),
})
export const CheckPolicy = Type.Object({ document: Type.Unknown() }, { additionalProperties: false })
export const PolicyCheck = Type.Object({
	/** What keeps it from being a policy: a reason code of link-policy and the place; null when it is one. */
	problem: nullable(Type.Object({ reason: Type.String(), path: Type.String() })),
	criteria: Type.Object({ checked: Count, violations: Type.Array(CriteriaViolation) }),
	changes: Type.Array(PolicyChange, { description: 'from the current version' }),
})

export const TryPolicy = Type.Object(
	{ document: Type.Unknown(), days: Type.Integer({ minimum: 1, maximum: 90 }) },
	{ additionalProperties: false },
)
const Shift = { before: Type.String(), after: Type.String(), count: Count }
/** What a policy would have changed about real taps. */
export const PolicyTrial = Type.Object({
	replayed: Count,
	changed: Count,
	outcomes: Type.Array(Type.Object(Shift)),
	platforms: Type.Array(Type.Object({ platform: nullable(Type.String()), ...Shift })),
	scenes: Type.Array(Type.Object({ scene: Type.String(), ...Shift })),
	examples: Type.Array(
		Type.Object({
			host: Type.String(),
			platform: nullable(Type.String()),
			scene: Type.String(),
			before: Type.Object({ outcome: Type.String(), rule: Type.String() }),
			after: Type.Object({ outcome: Type.String(), rule: Type.String() }),
		}),
		{ description: 'at most 50' },
	),
	/** Taps the log cannot replay whole: a rule asks for what is not kept (path, hops…). */
	uncertain: Count,
})

export const PublishPolicy = Type.Object(
	{
		document: Type.Unknown(),
		reason: keptText({ minLength: 1, maxLength: 1000 }),
		effectiveAt: nullable(Instant),
	},
	{ additionalProperties: false },
)
export const RollBackPolicy = Type.Object(
	{ to: keptText({ maxLength: 64 }), reason: keptText({ minLength: 1, maxLength: 1000 }) },
	{ additionalProperties: false },
)

/** An outside list as it stands. */
export const ListStatus = Type.Object({
	name: Type.String(),
	source: Type.String(),
	kind: Type.String(),
	by: nullable(Worded),
	version: nullable(Type.String()),
	entries: Count,
	loadedAt: nullable(Instant),
	expiresAt: nullable(Instant),
	/** `ignore` or `match`: how it acts when it is missing or has expired. */
	whenMissing: Type.String(),
	/** Why the last update was refused; the last good one stays. */
	problem: nullable(Type.Object({ reason: Type.String(), at: Instant, line: nullable(Count) })),
})
export const ListStatuses = Type.Object({ lists: Type.Array(ListStatus) })

/** A month in numbers, for everybody to read: no person, no address of a page. */
export const TransparencyReport = Type.Object({
	month: Type.String({ pattern: '^\\d{4}-\\d{2}$' }),
	outcomes: OutcomeCounts,
	reasons: Type.Array(Type.Object({ reason: Type.String(), count: Count })),
	policies: Type.Array(
		Type.Object({ name: Type.String(), version: Type.String(), effectiveAt: Instant, reason: Type.String() }),
	),
	reports: Type.Object({ received: Count, acted: Count, dismissed: Count }),
	violations: Type.Array(Type.Object({ reason: Type.String(), scope: Type.String(), count: Count })),
	appeals: Type.Object({ received: Count, accepted: Count, refused: Count, medianHours: nullable(Type.Number()) }),
})

export type DeskToday = Static<typeof DeskToday>
export type PolicyVersion = Static<typeof PolicyVersion>
export type PolicyChange = Static<typeof PolicyChange>
export type PolicyList = Static<typeof PolicyList>
export type PolicyDetail = Static<typeof PolicyDetail>
export type PolicyPresets = Static<typeof PolicyPresets>
export type CriteriaViolation = Static<typeof CriteriaViolation>
export type CheckPolicy = Static<typeof CheckPolicy>
export type PolicyCheck = Static<typeof PolicyCheck>
export type TryPolicy = Static<typeof TryPolicy>
export type PolicyTrial = Static<typeof PolicyTrial>
export type PublishPolicy = Static<typeof PublishPolicy>
export type RollBackPolicy = Static<typeof RollBackPolicy>
export type ListStatus = Static<typeof ListStatus>
export type ListStatuses = Static<typeof ListStatuses>
export type TransparencyReport = Static<typeof TransparencyReport>
