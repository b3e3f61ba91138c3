/** A piece of HTML that was made by `html`: the only text that is not escaped. */
export class Html {
	readonly text: string

	constructor(text: string) {
		this.text = text
	}
}

type Piece = string | number | Html | null | undefined | false | readonly Html[]

/** HTML with every value escaped for element content and quoted attributes; null, undefined and false are nothing. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
	return new Html(strings.reduce((text, string, index) => `${text}${write(pieces[index - 1])}${string}`))
}

function write(piece: Piece): string {
	if (piece === null || piece === undefined || piece === false) return ''
	if (piece instanceof Html) return piece.text
	if (typeof piece === 'object') return piece.map(write).join('')
	return String(piece).replace(/[&<>"'`]/g, (char) => `&#${char.charCodeAt(0)};`)
}
