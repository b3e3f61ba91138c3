const eightHours = 8 * 3_600_000

/** An instant as Alipay writes it, `2026-11-23 16:01:10`, in China's time. */
export function toBeijingTime(instant: Date): string {
	return new Date(instant.getTime() + eightHours).toISOString().slice(0, 19).replace('T', ' ')
}

/** An instant as WeChat Pay writes it, `2026-11-23T16:01:10+08:00`. */
export function toBeijingIso(instant: Date): string {
	return `${toBeijingTime(instant).replace(' ', 'T')}+08:00`
}

/** Reads Alipay's way of writing an instant; null when it is another. */
export function parseBeijingTime(text: string): Date | null {
	const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text)
	if (!match) return null
	const instant = new Date(`${match[1]}T${match[2]}+08:00`)
	return Number.isNaN(instant.getTime()) ? null : instant
}
