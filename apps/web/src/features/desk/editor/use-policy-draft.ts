import { useMemo } from 'preact/hooks'
import { useDeskDraft } from '../use-desk-draft.ts'
import { type ReadJson, readJson } from './read-json.ts'

/** The rules somebody is writing: their text, read as JSON, and what they began from. */
export type PolicyDraft = {
	readonly text: string
	readonly read: ReadJson
	/** What it began from, by name; '' where nobody began. */
	readonly origin: string
	readonly write: (text: string) => void
	/** Begins anew, or (with '') ends. */
	readonly begin: (origin: string, text: string) => void
}

/** The one draft of the rules an operator has; it outlives reloads and sessions. */
export function usePolicyDraft(person: string): PolicyDraft {
	const [text, write] = useDeskDraft(person, 'policy')
	const [origin, setOrigin] = useDeskDraft(person, 'policy-origin')
	const read = useMemo(() => readJson(text), [text])
	return {
		text,
		read,
		origin,
		write,
		begin: (nextOrigin, nextText) => {
			setOrigin(nextOrigin)
			write(nextText)
		},
	}
}
