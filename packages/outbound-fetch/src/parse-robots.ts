/** The rules of one group of robots.txt. */
export type RobotsRules = readonly { readonly allow: boolean; readonly pattern: string }[]

/** Reads the rules of robots.txt that bind a crawler, by RFC 9309: the groups that name it, else the groups for all. */
export function parseRobots(text: string, productToken: string): RobotsRules {
	const own: Rule[] = []
	const general: Rule[] = []
	// A set: a file may name one agent ten thousand times.
	let targets = new Set<Rule[]>()
	let isNaming = false
	let isNamed = false
	for (const line of text.split(/\r\n|\r|\n/)) {
		const field = parseLine(line)
		if (field === null) continue
		if (field.key === 'user-agent') {
			if (!isNaming) targets = new Set()
			isNaming = true
			const name = field.value.toLowerCase().split('/', 1)[0] ?? ''
			if (name === '*') targets.add(general)
			else if (name === productToken.toLowerCase()) {
				targets.add(own)
				isNamed = true
			}
		} else if (field.key === 'allow' || field.key === 'disallow') {
			isNaming = false
			if (field.value === '') continue
			const rule = { allow: field.key === 'allow', pattern: toComparable(field.value) }
			for (const target of targets) target.push(rule)
		}
	}
	return withinBounds(isNamed ? own : general)
}

/** Says whether rules let a URL be read: the longest matching pattern wins, and a tie goes to allow. */
export function isAllowedByRobots(rules: RobotsRules, url: URL): boolean {
	const path = url.pathname + url.search
	if (path === '/robots.txt') return true
	let best: Rule | null = null
	for (const rule of rules) {
		const isLonger = best === null || rule.pattern.length > best.pattern.length
		const isTie = best !== null && rule.pattern.length === best.pattern.length && rule.allow
		if ((isLonger || isTie) && isMatch(rule.pattern, path)) best = rule
	}
	return best === null || best.allow
}

type Rule = { readonly allow: boolean; readonly pattern: string }

function parseLine(line: string): { readonly key: string; readonly value: string } | null {
	const content = line.split('#', 1)[0] ?? ''
	const colon = content.indexOf(':')
	if (colon === -1) return null
	return { key: content.slice(0, colon).trim().toLowerCase(), value: content.slice(colon + 1).trim() }
}

/** Serialised URLs are ASCII, so patterns are made so. */
function toComparable(pattern: string): string {
	return pattern.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character.toWellFormed()))
}

/** Hostile files are cut to what can be matched in no time: 64 Ki characters of patterns. */
function withinBounds(rules: readonly Rule[]): RobotsRules {
	let left = 65_536
	return rules.filter((rule) => {
		left -= rule.pattern.length
		return left >= 0
	})
}

/** Matches `*` by taking the first place each piece fits, which is enough when stars are the only wildcard. */
function isMatch(pattern: string, path: string): boolean {
	const isAnchored = pattern.endsWith('$')
	const pieces = (isAnchored ? pattern.slice(0, -1) : pattern).split('*')
	const first = pieces.shift() ?? ''
	if (!path.startsWith(first)) return false
	let at = first.length
	const last = isAnchored ? pieces.pop() : undefined
	for (const piece of pieces) {
		const found = path.indexOf(piece, at)
		if (found === -1) return false
		at = found + piece.length
	}
	if (!isAnchored) return true
	if (last === undefined) return at === path.length
	return path.length - last.length >= at && path.endsWith(last)
}
