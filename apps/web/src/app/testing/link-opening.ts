import type { Answer, Decision } from '@hutong/protocol'
import { createLinkOpening, type LinkOpeningOptions } from '../open-link.ts'

const quiet: Omit<LinkOpeningOptions, 'api'> = {
	onProblem: () => {},
	isPaying: () => false,
	wait: () => Promise.resolve(),
}

/** Taps that are answered in this order, links and orders alike; null is no network, and so is all that follows. */
export function answerTaps(
	answers: readonly (Answer<Decision> | null)[],
	options: Partial<Omit<LinkOpeningOptions, 'api'>> = {},
) {
	const asked: unknown[] = []
	const problems: string[] = []
	const left = [...answers]
	const answer = async (...call: readonly unknown[]) => {
		asked.push(call)
		const next = left.shift()
		if (!next) throw new TypeError('no network')
		return next
	}
	const onProblem = (code: string) => problems.push(code)
	const links = createLinkOpening({ ...quiet, onProblem, ...options, api: { openLink: answer, openOrder: answer } })
	return { links, asked, problems }
}

/** Taps that wait for an answer until they are given one. */
export function holdTaps() {
	const answers: ((answer: Answer<Decision>) => void)[] = []
	const hold = () => new Promise<Answer<Decision>>((resolve) => answers.push(resolve))
	return { links: createLinkOpening({ ...quiet, api: { openLink: hold, openOrder: hold } }), answers }
}
