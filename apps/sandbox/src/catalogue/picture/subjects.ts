import type { Subject } from './subject.ts'
import { keyboard, lamp } from './subjects-desk.ts'
import { kettle, mug, tissue } from './subjects-home.ts'

/** Everything that can be photographed, by the name used in picture keys. */
export const subjects = { tissue, kettle, mug, keyboard, lamp } as const satisfies Record<string, Subject>

export type SubjectName = keyof typeof subjects

/** Says whether a word names a subject. */
export function isSubject(word: string): word is SubjectName {
	return Object.hasOwn(subjects, word)
}
