import type { Answer, PeopleFound, Person } from '@hutong/protocol'
import { useEffect, useState } from 'preact/hooks'

export type FindPeople = (query: string) => Promise<Answer<PeopleFound>>

const pause = 200

/** Asks for people a moment after the last key. @returns null while the answer to this query is on its way */
export function usePeople(query: string, find: FindPeople): readonly Person[] | null {
	const asked = query.trim()
	const [answer, setAnswer] = useState<{ query: string; people: readonly Person[] } | null>(null)
	useEffect(() => {
		if (asked === '') return
		let current = true
		const timer = setTimeout(async () => {
			const found = await find(asked).catch(() => null)
			if (current) setAnswer({ query: asked, people: found?.ok ? found.value.people : [] })
		}, pause)
		return () => {
			current = false
			clearTimeout(timer)
		}
	}, [asked, find])
	return answer?.query === asked ? answer.people : null
}
