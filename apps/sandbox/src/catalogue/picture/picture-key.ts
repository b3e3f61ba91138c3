import { type Colour, isColour } from './palette.ts'
import { isSubject, type SubjectName } from './subjects.ts'
import { isView, type ViewName } from './view.ts'

/** Names one picture: what is shown, how it is photographed, in which colour. Safe in a URL and as a file name. */
export type PictureKey = `${SubjectName}_${ViewName}_${Colour}`

/** Takes a picture key apart, or gives null when it names nothing that can be drawn. */
export function parsePictureKey(key: string): { subject: SubjectName; view: ViewName; colour: Colour } | null {
	const [subject = '', view = '', colour = '', ...rest] = key.split('_')
	return rest.length === 0 && isSubject(subject) && isView(view) && isColour(colour) ? { subject, view, colour } : null
}
