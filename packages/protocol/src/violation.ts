import { type Static, Type } from 'typebox'
import { Person } from './conversation.ts'
import { ConversationId, Count, Instant, MessageId } from './ids.ts'
import { keptText } from './kept-text.ts'
import { nullable } from './nullable.ts'

const Words = keptText({ minLength: 1, maxLength: 1000 })

/** What a violation covers: one address, a host, or a registrable domain with all below it. */
export const ViolationScope = Type.Union([Type.Literal('link'), Type.Literal('host'), Type.Literal('domain')])

/** Somebody says that a link breaks the rules. */
export const ReportLink = Type.Object(
	{
		conversation: ConversationId,
		message: MessageId,
		link: Type.Integer({ minimum: 0, maximum: 100 }),
		why: keptText({ description: 'a kind of violation: a reason code of link-policy', maxLength: 64 }),
		note: Type.Optional(keptText({ maxLength: 500 })),
	},
	{ additionalProperties: false },
)

/** Reports of one address, as the queue shows them. The full address is kept while the report is open, no longer. */
export const ReportGroup = Type.Object({
	url: Type.String(),
	host: Type.String(),
	registrable: Type.String(),
	platform: nullable(Type.String()),
	firstAt: Instant,
	lastAt: Instant,
	reports: Type.Array(
		Type.Object({ id: Type.String(), at: Instant, why: Type.String(), note: nullable(Type.String()) }),
		{ description: 'newest first; who reported is not shown' },
	),
})

/** A violation that was found, and what follows of it by the ladder. */
export const Violation = Type.Object({
	id: Type.String(),
	scope: ViolationScope,
	/** The address, host or domain. */
	target: Type.String(),
	reason: Type.String(),
	evidence: Type.String(),
	by: nullable(Person),
	createdAt: Instant,
	/** The place on the ladder: the first, second, third or a later violation within 180 days. */
	step: Type.Integer({ minimum: 1, maximum: 4 }),
	/** The earliest end after an accepted appeal; null where that is at once. */
	releaseAt: nullable(Instant),
	/** Its end, which may lie ahead: an application was accepted. */
	releasedAt: nullable(Instant),
	state: Type.Union([Type.Literal('active'), Type.Literal('released')]),
})

/** What a person who asks for a page back writes. */
export const ApplyForAccess = Type.Object(
	{ url: keptText({ maxLength: 4096 }), words: Words, contact: Type.Optional(keptText({ maxLength: 254 })) },
	{ additionalProperties: false },
)
/** Where an application is followed: `/appeal/<token>`. */
export const ApplicationTaken = Type.Object({ token: Type.String() })

/** An application as its link shows it to anybody who has it. */
export const ApplicationState = Type.Object({
	host: Type.String(),
	state: Type.Union([Type.Literal('open'), Type.Literal('accepted'), Type.Literal('refused')]),
	createdAt: Instant,
	reason: Type.String(),
	/** What was answered, in the operator's words. */
	answer: nullable(Type.Object({ at: Instant, words: Type.String() })),
	/** When an accepted page opens again. */
	opensAt: nullable(Instant),
})

/** An application as the desk shows it. */
export const Appeal = Type.Object({
	id: Type.String(),
	at: Instant,
	url: nullable(Type.String({ description: 'null once it is answered' })),
	words: Type.String(),
	hasContact: Type.Boolean(),
	violation: Violation,
	/** Earlier violations of the same target within 180 days. */
	earlier: Count,
	state: ApplicationState.properties.state,
	answer: ApplicationState.properties.answer,
})

export const DeskQueue = Type.Object({
	reports: Type.Array(ReportGroup),
	appeals: Type.Array(Appeal, { description: 'open ones, oldest first' }),
})
export const Violations = Type.Object({
	violations: Type.Array(Violation, { description: 'newest first, at most 200' }),
})

export const AddViolation = Type.Object(
	{
		scope: ViolationScope,
		target: keptText({ maxLength: 4096 }),
		reason: keptText({ maxLength: 64 }),
		evidence: Words,
		reports: Type.Array(keptText({ maxLength: 64 }), { maxItems: 500, description: 'reports that this answers' }),
		evades: Type.Optional(
			Type.String({
				maxLength: 64,
				description: 'the violation of another domain that the same people rotate away from',
			}),
		),
	},
	{ additionalProperties: false },
)
export const DismissReports = Type.Object(
	{ reports: Type.Array(keptText({ maxLength: 64 }), { minItems: 1, maxItems: 500 }), words: Words },
	{ additionalProperties: false },
)
export const AnswerAppeal = Type.Object({ accept: Type.Boolean(), words: Words }, { additionalProperties: false })

/** Mails that were written and not sent, for want of a mail server: somebody sends them by hand. */
export const DeskMails = Type.Object({
	sending: Type.Boolean({ description: 'whether a mail server is set' }),
	mails: Type.Array(
		Type.Object({
			id: Type.String(),
			at: Instant,
			to: Type.String(),
			subject: Type.String(),
			text: Type.String(),
			problem: nullable(Type.String()),
		}),
	),
})

export type ViolationScope = Static<typeof ViolationScope>
export type ReportLink = Static<typeof ReportLink>
export type ReportGroup = Static<typeof ReportGroup>
export type Violation = Static<typeof Violation>
export type ApplyForAccess = Static<typeof ApplyForAccess>
export type ApplicationTaken = Static<typeof ApplicationTaken>
export type ApplicationState = Static<typeof ApplicationState>
export type Appeal = Static<typeof Appeal>
export type DeskQueue = Static<typeof DeskQueue>
export type Violations = Static<typeof Violations>
export type AddViolation = Static<typeof AddViolation>
export type DismissReports = Static<typeof DismissReports>
export type AnswerAppeal = Static<typeof AnswerAppeal>
export type DeskMails = Static<typeof DeskMails>
