import { Tokenizer } from 'htmlparser2'
import { caps } from './caps.ts'

/** What is told of a page, in order. Tag and attribute names are in lower case, entities are decoded. */
export type TagListener = {
	open(tag: string, attributes: ReadonlyMap<string, string>): void
	close(tag: string): void
	/** Text between tags; for `script`, `style` and `title` what stands inside. */
	text(text: string): void
}

/**
 * Runs over a page's tags once. No tree is built: a tree is what makes nested markup cost quadratic time.
 * @returns whether the page had more tags than `caps.tags` and was left there
 */
export function scanTags(html: string, listener: TagListener): boolean {
	let tag = ''
	let attributes = new Map<string, string>()
	let name = ''
	let value: string[] = []
	let valueLength = 0
	let seen = 0

	const count = () => {
		seen += 1
		if (seen > caps.tags) tokenizer.pause()
	}
	const addValue = (text: string) => {
		if (valueLength >= caps.attributeLength || attributes.size >= caps.attributesOfTag) return
		value.push(text.slice(0, caps.attributeLength - valueLength))
		valueLength += text.length
	}
	const open = () => {
		count()
		listener.open(tag, attributes)
	}
	const tokenizer = new Tokenizer(
		{ xmlMode: false, decodeEntities: true },
		{
			onopentagname(start, end) {
				tag = html.slice(start, Math.min(end, start + 64)).toLowerCase()
				attributes = new Map()
			},
			onattribname(start, end) {
				name = attributes.size < caps.attributesOfTag ? html.slice(start, Math.min(end, start + 64)).toLowerCase() : ''
				value = []
				valueLength = 0
			},
			onattribdata: (start, end) => addValue(html.slice(start, Math.min(end, start + caps.attributeLength))),
			onattribentity: (code) => addValue(String.fromCodePoint(code)),
			onattribend() {
				// The first of two attributes of one name counts (HTML 13.2.5.33).
				if (name !== '' && !attributes.has(name)) attributes.set(name, value.join(''))
			},
			onopentagend: open,
			onselfclosingtag: open,
			onclosetag(start, end) {
				count()
				listener.close(html.slice(start, Math.min(end, start + 64)).toLowerCase())
			},
			ontext: (start, end) => listener.text(html.slice(start, end)),
			ontextentity: (code) => listener.text(String.fromCodePoint(code)),
			oncdata() {},
			oncomment() {},
			ondeclaration() {},
			onprocessinginstruction() {},
			onend() {},
		},
	)
	tokenizer.write(html)
	if (seen <= caps.tags) tokenizer.end()
	return seen > caps.tags
}
