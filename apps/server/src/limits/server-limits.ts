/** How much of something: `burst` at once, `perSecond` for ever. */
export type Rate = { readonly burst: number; readonly perSecond: number }

/** What one person or one address may ask of a server. */
export type ServerLimits = {
	/** Requests of any kind, by address and minute. */
	readonly requestsPerMinute: number
	/** Attempts to sign in or up, by address and minute. */
	readonly signInsPerMinute: number
	/** Attempts to sign in, by username, whether somebody has it or not. */
	readonly guesses: Rate
	/** Messages, by person. */
	readonly sends: Rate
	/** Searches for people, by person. */
	readonly searches: Rate
	/** Links opened and cards refreshed, by person. */
	readonly links: Rate
	/** Cards seen on a screen, by person. */
	readonly looks: Rate
	/** Conversations made, renamed, joined, left and marked as read, and cards taken off, by person. */
	readonly changes: Rate
	/** Links reported, by person. */
	readonly reports: Rate
	/** Applications for access, by network. */
	readonly appeals: Rate
	/** Links opened outside a chat and applications looked at, by network. */
	readonly visits: Rate
	/** Other frames of a socket, by person. */
	readonly frames: Rate
	/** Sockets asked for, by address. */
	readonly upgrades: Rate
	/** Sockets one person may have open; one more, and the oldest is closed. */
	readonly sockets: number
	/** Sockets that have not said hello, of everybody together; one more, and the oldest is dropped. */
	readonly strangers: number
	/** Bytes that may wait for a slow reader before its socket is dropped. */
	readonly sendBuffer: number
	/** Milliseconds between two heartbeats. */
	readonly heartbeat: number
	/** Milliseconds a new socket has for its hello. */
	readonly helloWithin: number
	/** Milliseconds a closed socket has for its goodbye. */
	readonly goodbyeWithin: number
	/** Milliseconds between two rounds of the slow poll. */
	readonly poll: number
	/** Milliseconds between two looks whether the rules are others. */
	readonly rulesPoll: number
}

export const defaultLimits: ServerLimits = {
	requestsPerMinute: 1200,
	signInsPerMinute: 20,
	guesses: { burst: 10, perSecond: 1 / 60 },
	sends: { burst: 30, perSecond: 5 },
	searches: { burst: 20, perSecond: 2 },
	links: { burst: 30, perSecond: 2 },
	looks: { burst: 60, perSecond: 2 },
	changes: { burst: 60, perSecond: 1 },
	reports: { burst: 10, perSecond: 1 / 60 },
	appeals: { burst: 5, perSecond: 1 / 600 },
	visits: { burst: 30, perSecond: 1 },
	frames: { burst: 100, perSecond: 20 },
	upgrades: { burst: 120, perSecond: 4 },
	sockets: 20,
	strangers: 1000,
	sendBuffer: 1024 * 1024,
	heartbeat: 30_000,
	helloWithin: 10_000,
	goodbyeWithin: 5_000,
	poll: 2_000,
	rulesPoll: 500,
}

/** The same limits with every rate so many times as high. */
export function scaleLimits(limits: ServerLimits, factor: number): ServerLimits {
	const scale = ({ burst, perSecond }: Rate) => ({ burst: Math.ceil(burst * factor), perSecond: perSecond * factor })
	return {
		...limits,
		requestsPerMinute: Math.ceil(limits.requestsPerMinute * factor),
		signInsPerMinute: Math.ceil(limits.signInsPerMinute * factor),
		guesses: scale(limits.guesses),
		sends: scale(limits.sends),
		searches: scale(limits.searches),
		links: scale(limits.links),
		looks: scale(limits.looks),
		changes: scale(limits.changes),
		reports: scale(limits.reports),
		appeals: scale(limits.appeals),
		visits: scale(limits.visits),
		frames: scale(limits.frames),
		upgrades: scale(limits.upgrades),
		sockets: Math.ceil(limits.sockets * factor),
		strangers: Math.ceil(limits.strangers * factor),
	}
}
