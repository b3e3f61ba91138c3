import { type Static, Type } from 'typebox'
import { CardProblem } from './card.ts'
import { DecisionId, Instant } from './ids.ts'
import { nullable } from './nullable.ts'

export const Outcome = Type.Union([
	Type.Literal('page'),
	Type.Literal('confirm'),
	Type.Literal('copy'),
	Type.Literal('stopped'),
])

const Worded = Type.Object({ zh: Type.String(), en: Type.String() })

/** What a person should know about a host before trusting it, the most serious thing alone: a `HostWarning` of links. */
const HostWarning = Type.Union([
	Type.Literal('punycode'),
	Type.Literal('look-alike'),
	Type.Literal('ip-address'),
	Type.Literal('insecure'),
])

/** How the platform's own app is reached; the person decides, nothing fires by itself. */
export const AppLink = Type.Object({
	name: Worded,
	url: nullable(Type.String({ description: 'the app’s own scheme, tried on a phone' })),
	android: nullable(Type.String({ description: 'package name' })),
	ios: nullable(Type.String({ description: 'App Store id' })),
})

/**
 * What tapping a link does now, and why. `url` is null unless the outcome lets it open (`page`, or `confirm` once the
 * person goes on); `copyText` is what “copy” puts on the clipboard; `problem` is what was wrong with the page when the
 * server last read it, null when it was read well.
 */
export const Decision = Type.Object({
	id: DecisionId,
	at: Instant,
	outcome: Outcome,
	reason: Type.String({ description: 'a reason code of link-policy' }),
	rule: Type.Object({ id: Type.String(), title: Worded }),
	obligations: Type.Array(Type.String(), {
		description: '`no-card`, `no-app`, `window-only`: what the client must not do',
	}),
	suspected: nullable(
		Type.Object(Worded.properties, { description: 'whose list says so, where an outside list spoke' }),
	),
	appeal: nullable(Type.String({ description: 'path of the page where anybody may ask for access again' })),
	policy: Type.Object({ name: Type.String(), version: Type.String() }),
	scene: Type.Union([Type.Literal('direct'), Type.Literal('group'), Type.Literal('broadcast')]),
	platform: nullable(Type.String()),
	category: nullable(Type.String()),
	url: nullable(Type.String()),
	host: nullable(Type.String()),
	registrable: nullable(Type.String({ description: 'the part of the host that somebody owns: shown bold' })),
	warning: nullable(HostWarning),
	secure: Type.Boolean(),
	copyText: Type.String(),
	removed: Type.Array(Type.String(), { description: 'names of tracking parameters taken off' }),
	frame: Type.Union([Type.Literal('embed'), Type.Literal('window'), Type.Literal('unknown')]),
	problem: nullable(CardProblem),
	app: nullable(AppLink),
	accepts: Type.Array(Type.String(), { description: 'payment handlers the shop takes today' }),
	openToken: nullable(Type.String({ description: 'given to the shop’s page if it asks; says nothing of the person' })),
	confirmToken: nullable(
		Type.String({
			description:
				'given back to go on after `confirm`: this person was asked about this address, ten minutes ago at most',
		}),
	),
	shopOrigin: nullable(Type.String({ description: 'set when this shop may ask for the open token' })),
})

export type Outcome = Static<typeof Outcome>
export type AppLink = Static<typeof AppLink>
export type Decision = Static<typeof Decision>
