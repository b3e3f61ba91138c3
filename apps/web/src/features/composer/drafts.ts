/** What was written and not sent, by conversation: it stays while the tab is open. */
export type Draft = { readonly conversation: string; readonly text: string }

const nameOf = (conversation: string) => `hutong.draft.${conversation}`

export function loadDraft(conversation: string): Draft {
	return { conversation, text: sessionStorage.getItem(nameOf(conversation)) ?? '' }
}

export function saveDraft({ conversation, text }: Draft): void {
	try {
		if (text === '') sessionStorage.removeItem(nameOf(conversation))
		else sessionStorage.setItem(nameOf(conversation), text)
	} catch {
		// A text larger than the storage stays on the screen alone.
	}
}
