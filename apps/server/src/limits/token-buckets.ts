/** Lets so much through, and refills with time. */
export type TokenBuckets = {
	/** Takes one token of a key's bucket. @returns 0 when there was one, else the seconds until there is */
	take(key: string): number
}

export type TokenBucketOptions = {
	/** Tokens a full bucket has. */
	readonly burst: number
	readonly perSecond: number
	/** Milliseconds since 1970. */
	readonly now: () => number
}

/** A bucket for every key; those that are full again are forgotten. */
export function createTokenBuckets({ burst, perSecond, now }: TokenBucketOptions): TokenBuckets {
	const buckets = new Map<string, { tokens: number; at: number }>()
	let sweptAt = now()

	function sweep(at: number): void {
		const fullAfter = (burst / perSecond) * 1000
		if (at - sweptAt < fullAfter) return
		sweptAt = at
		for (const [key, bucket] of buckets) if (at - bucket.at >= fullAfter) buckets.delete(key)
	}

	return {
		take(key) {
			const at = now()
			sweep(at)
			const bucket = buckets.get(key) ?? { tokens: burst, at }
			// A clock may be set back.
			const passed = Math.max(0, at - bucket.at) / 1000
			const tokens = Math.min(burst, bucket.tokens + passed * perSecond)
			const taken = tokens >= 1
			buckets.set(key, { tokens: taken ? tokens - 1 : tokens, at })
			return taken ? 0 : Math.ceil((1 - tokens) / perSecond)
		},
	}
}
