import { decodeEntities } from '../clean-text.ts'
import { readAttributes, walkTags } from '../markup/walk-tags.ts'
import type { BuyAction, BuyBox, PriceRole, PriceRun, StockNote } from './buy-box.ts'
import type { Region } from './find-heading.ts'
import {
	findOuterRole,
	findRole,
	isElsewhere,
	isNamedPrice,
	isPassedOver,
	isTelling,
	isTellingTag,
	isVoid,
	toName,
} from './name-element.ts'
import { buyWords, elsewhereWords, signs, wholeStockWords } from './signs.ts'

/** How far behind the heading is read, in bytes of source. */
const reach = 100_000
const mostElements = 3_000
/** How much text for people is read, and how much behind the first price and the first button that buys. */
const mostText = 5_000
const behindAction = 1_500
const behindPrice = 2_500

/** Reads what stands behind a page's main heading: prices, buttons that buy, notes about the stock. */
export function readBuyBox(region: Region): BuyBox {
	const notes = new Notes()
	const { text, from } = region(reach)
	walkTags(text, from, text.length, notes)
	return notes.toBuyBox()
}

/** What is known inside an element, its own and what it has from those around it. */
type Element = {
	readonly role: PriceRole | null
	readonly isPrice: boolean
	readonly isStock: boolean
	readonly isPassedOver: boolean
	readonly action: Mutable<BuyAction> | null
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Owns what has been noted so far. */
class Notes {
	readonly #elements: Element[] = []
	/** The tags of these. */
	readonly #tags: string[] = []
	readonly #runs: Mutable<PriceRun>[] = []
	readonly #actions: Mutable<BuyAction>[] = []
	readonly #stock: Mutable<StockNote>[] = []
	readonly #text: string[] = []
	#length = 0
	#count = 0
	/** Whether the next text begins a run of its own. */
	#isBroken = false
	#place = 0
	/** At how much text it ends. */
	#end = mostText
	/** What stands before the next text: the border of an element, or of one that holds cents. */
	#border = ''

	get isDone(): boolean {
		return this.#count > mostElements || this.#length > this.#end
	}

	open(tag: string, source: string) {
		this.#count += 1
		const outer = this.#elements.at(-1)
		const isRead = outer?.isPassedOver !== true && (outer?.isPrice === true || isTellingTag(tag) || isTelling(source))
		const element = isRead ? this.#readElement(tag, source, outer) : this.#toInner(tag, outer)
		if (element.isPrice && outer?.isPrice !== true) this.#place += 1
		if (isRead) this.#readValues(source, element)
		if (isVoid(tag)) return
		this.#border = element.isPrice && (tag === 'sup' || signs.fraction.test(source)) ? fraction : border
		if (this.#elements.length >= 200) return
		this.#elements.push(element)
		this.#tags.push(tag)
	}

	/** What markup for machines says outside of any item counts as if it were shown. */
	#readValues(source: string, element: Element) {
		if (element.isPassedOver || !source.includes('itemprop')) return
		const attributes = readAttributes(source)
		const property = attributes.get('itemprop')?.toLowerCase()
		const content = attributes.get('content') ?? attributes.get('href') ?? ''
		if (property === 'availability') this.#stock.push({ text: content, at: this.#length })
		if (property !== 'price' || content === '') return
		this.#isBroken = true
		if (element.isPrice) this.#addToRun(element.role ?? 'plain', content)
		this.#isBroken = true
	}

	close(tag: string) {
		this.#border ||= border
		const reachable = Math.max(0, this.#elements.length - 16)
		const at = this.#tags.lastIndexOf(tag)
		if (at < reachable) return
		this.#elements.length = at
		this.#tags.length = at
	}

	text(written: string) {
		const element = this.#elements.at(-1)
		if (element?.isPassedOver === true) return
		if (written.trim() === '') {
			this.#border ||= ' '
			return
		}
		const text = decodeEntities(written.slice(0, 2_000)).replace(/\s+/g, ' ')
		if (text.trim() === '') {
			if (text !== '') this.#border ||= ' '
			return
		}
		if (this.#hasBegun() && text.length < 80 && elsewhereWords.test(text.trim())) {
			this.#end = -1
			return
		}
		if (element?.isPrice === true) this.#addToRun(element.role ?? 'plain', text)
		else if (this.#runs.at(-1)?.after === '') this.#endRun(text)
		if (element?.isStock === true || (this.#length < 2_000 && text.length < 40 && wholeStockWords.test(text)))
			this.#stock.push({ text: text.trim(), at: this.#length })
		if (element?.action) this.#addToAction(element.action, text.trim())
		this.#border = ''
		this.#text.push(text)
		this.#length += text.length
	}

	/** Whether a heading of other things may be met. */
	#hasBegun(): boolean {
		return this.#length > 60 || this.#runs.length > 0
	}

	toBuyBox(): BuyBox {
		const actions = this.#actions.map((one) => ({ ...one, isBuying: one.isBuying || isBuyText(one.text) }))
		return { runs: this.#runs, actions, stock: this.#stock, text: this.#text.join('\n') }
	}

	#addToRun(role: PriceRole, text: string) {
		const last = this.#isBroken ? undefined : this.#runs.at(-1)
		this.#isBroken = false
		if (role !== 'other' && role !== 'saving' && /\d/.test(text))
			this.#end = Math.min(this.#end, this.#length + behindPrice)
		if (last?.place === this.#place && last.role === role) last.text += `${this.#border}${text}`
		else if (this.#runs.length < 60) this.#runs.push({ text, after: '', role, place: this.#place, at: this.#length })
	}

	#addToAction(action: Mutable<BuyAction>, text: string) {
		action.text += ` ${text}`
		if (!action.isBuying && !isBuyText(action.text)) return
		action.isBuying = true
		this.#end = Math.min(this.#end, this.#length + behindAction)
	}

	#endRun(text: string) {
		const last = this.#runs.at(-1)
		if (last !== undefined) last.after = text.slice(0, 40)
	}

	#readElement(tag: string, source: string, outer: Element | undefined): Element {
		const attributes = readAttributes(source)
		const name = toName(attributes)
		const isOut = isElsewhere(tag, name, attributes)
		const isPrice = outer?.isPrice === true || (isNamedPrice(tag, name) && !isOut)
		const isStruck = attributes.get('style')?.includes('line-through') === true
		return {
			isPrice,
			role: isPrice
				? findRole(isStruck ? 's' : tag, name, outer?.role ?? null)
				: findOuterRole(name, outer?.role ?? null),
			isStock: outer?.isStock === true || signs.stock.test(name),
			isPassedOver: outer?.isPassedOver === true || isOut,
			action: outer?.action ?? this.#findAction(tag, name, attributes, outer?.isPassedOver === true || isOut),
		}
	}

	/** An element that says nothing of itself. Of links only the words may matter. */
	#toInner(tag: string, outer: Element | undefined): Element {
		const inner = toInner(tag, outer)
		if (tag !== 'a' || inner.action !== null || inner.isPassedOver) return inner
		return { ...inner, action: this.#addAction({ isOff: false, isBuying: false, text: '', at: this.#length }) }
	}

	#addAction(action: Mutable<BuyAction>): Mutable<BuyAction> {
		if (this.#actions.length < 200) this.#actions.push(action)
		return action
	}

	#findAction(tag: string, name: string, attributes: ReadonlyMap<string, string>, isOut: boolean) {
		const isButton = tag === 'button' || tag === 'a' || tag === 'input' || attributes.get('role') === 'button'
		if (isOut || !isButton) return null
		const said = attributes.get('value') ?? attributes.get('aria-label') ?? ''
		const isNamed = signs.buy.test(name) || signs.buy.test((attributes.get('href') ?? '').slice(0, 200).toLowerCase())
		const isOff = attributes.has('disabled') || /\bdisabled\b|sold-?out|out-?of-?stock/.test(name)
		return this.#addAction({ isOff, isBuying: isNamed, text: said, at: this.#length })
	}
}

function isBuyText(text: string): boolean {
	return text.length < 80 && buyWords.test(text.trim())
}

const border = '\ufdd0'
const fraction = '\ufdd1'

/** What an element has from those around it, and nothing of its own. */
function toInner(tag: string, outer: Element = plain): Element {
	return isPassedOver(tag) && !outer.isPassedOver ? { ...outer, isPassedOver: true } : outer
}

const plain: Element = { role: null, isPrice: false, isStock: false, isPassedOver: false, action: null }
