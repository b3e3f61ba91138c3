/** Every bound of an outgoing request. Times in milliseconds, sizes in bytes. */
export type Limits = {
	/** Network time of one fetch, all hops together; waiting for a turn at a host is not counted. */
	readonly totalMs: number
	/** Time to reach one address while others are left to try. */
	readonly connectMs: number
	/** Longest wait for a turn at a busy host. */
	readonly queueMs: number
	/** Most fetches waiting at one host. */
	readonly queueLength: number
	/** Mean pause between two requests to one host; the real pause lies between half and one and a half of it. */
	readonly hostGapMs: number
	readonly redirects: number
	readonly wireBytes: number
	readonly decodedBytes: number
	readonly codings: number
	readonly headerBytes: number
	readonly urlLength: number
	/** Addresses of one host that are tried. */
	readonly addresses: number
	readonly robotsBytes: number
	readonly robotsMs: number
	readonly cacheEntries: number
	readonly cacheBytes: number
	/** How long an answer is kept when it does not say. */
	readonly cacheDefaultMs: number
	/** The longest an answer is kept, whatever it says. */
	readonly cacheMaximumMs: number
	/** How long a failure is remembered. */
	readonly negativeMs: number
}

/** The bounds a fetch has unless it is told otherwise. */
export const defaultLimits: Limits = {
	totalMs: 5_000,
	connectMs: 1_500,
	queueMs: 20_000,
	queueLength: 50,
	hostGapMs: 150,
	redirects: 5,
	wireBytes: 1_048_576,
	decodedBytes: 2_097_152,
	codings: 2,
	headerBytes: 16_384,
	urlLength: 4_096,
	addresses: 4,
	robotsBytes: 262_144,
	robotsMs: 3_600_000,
	cacheEntries: 256,
	cacheBytes: 33_554_432,
	cacheDefaultMs: 300_000,
	cacheMaximumMs: 3_600_000,
	negativeMs: 60_000,
}
