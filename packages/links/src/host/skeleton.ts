/** What passes for each Latin letter: letters of other scripts, letters with a stroke, digits. A test holds it against Unicode's list. */
const passing: Readonly<Record<string, string>> = {
	a: 'аαɑ4',
	b: 'ьвбƅҍ8',
	c: 'сϲҫ',
	d: 'ԁđɗ',
	e: 'еεєҽҿ3',
	f: 'ƒք',
	g: 'ɡց9',
	h: 'һħнհћ',
	// Capital I is written like l: what is drawn like either is one letter here.
	l: 'i1іӏıιɩłǀاוןٳ',
	j: 'јϳ',
	k: 'кκĸқ',
	m: 'м',
	n: 'пηռողŋ',
	o: '0оοσօøөסه๐௦०০ଠഠ〇ჿھہەဝတዐθ',
	p: 'рρþҏ',
	q: 'ԛգզ',
	r: 'гɼғ',
	s: '5ѕ',
	t: 'тτŧ7',
	u: 'υսцሀ',
	v: 'νѵט',
	w: 'ԝшωɯա',
	x: 'хχҳ',
	y: 'уγүұყ',
	z: '2ʐ',
}

const letterOf: ReadonlyMap<string, string> = new Map(
	Object.entries(passing).flatMap(([letter, chars]) => [...chars].map((char) => [char, letter] as const)),
)

/** What a name looks like at a glance: marks gone, every look-alike its Latin letter, `rn` for m, `vv` for w, `cl` for d. Same looks, same skeleton. */
export function toSkeleton(name: string): string {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
	return [...plain]
		.map((char) => letterOf.get(char) ?? doubles.get(char) ?? char)
		.join('')
		.replaceAll('rn', 'm')
		.replaceAll('vv', 'w')
		.replaceAll('cl', 'd')
}

const doubles: ReadonlyMap<string, string> = new Map([
	['æ', 'ae'],
	['œ', 'oe'],
	['ß', 'ss'],
	['ю', 'lo'],
])
