/**
 * The scripts a host may be shown in (UAX 31's recommended ones that have names in use), with what is needed to judge a label in one:
 * which characters names are written with where the script has more, which of its letters pass for Latin letters or digits, and the
 * ASCII endings of the countries that write it. Our own reading of the shapes; a test holds it against Unicode's list.
 */
export type Script = {
	readonly name: string
	/** One character of the script, as a label may hold it. */
	readonly letters: RegExp
	/** Letters that look like Latin ones or digits: a label of nothing else passes for another name. */
	readonly latinLike: string
	readonly endings: readonly string[]
	/** Combining marks are part of how its words are written. */
	readonly marked?: true
}

export const scripts: readonly Script[] = [
	{
		name: 'Cyrillic',
		letters: /[\u0430-\u045f\u048b-\u04ff\u0501\u0503\u050d\u0517\u051b\u051d\u051f\u0527\u0529]/,
		latinLike: 'абвегзкмнопрстухшщъьюёѕіїјћђѡѵҍҏґғқҟҡңҥҫҭүұҳһҽҿӄӏӕӡөӽӿԁԃԍԗԛԝԟԧԩ',
		endings: ['ru', 'su', 'ua', 'by', 'bg', 'kz', 'kg', 'mn', 'mk', 'rs', 'ba', 'me', 'tj', 'uz'],
	},
	// Without ς: software of the older standard reads another name there.
	{
		name: 'Greek',
		letters: /[\u03ac-\u03c1\u03c3-\u03ce\u0390]/,
		latinLike: 'αβγεηθικνορστυχω',
		endings: ['gr', 'cy'],
	},
	{ name: 'Armenian', letters: /[\u0561-\u0586]/, latinLike: 'ագզլէհյնոռսցւօքղձճշե', endings: ['am'] },
	// The two signs of abbreviation are written in words; vowel points are not written in names.
	{ name: 'Hebrew', letters: /[\u05d0-\u05ea\u05f3\u05f4]/, latinLike: 'דוחטיןסם', endings: ['il'] },
	{
		name: 'Arabic',
		letters: /[\u0621-\u063a\u0641-\u064a\u0660-\u0669\u0671-\u06d3\u06d5\u06ee-\u06fc]/,
		latinLike: 'اإهھہەوٱٳ',
		endings: 'ae bh dz eg iq ir jo kw lb ly ma om pk ps qa sa sd sy tn ye'.split(' '),
	},
	{ name: 'Devanagari', letters: /\p{scx=Deva}/u, latinLike: 'ऽटठ', endings: ['in', 'np'], marked: true },
	{ name: 'Bengali', letters: /\p{scx=Beng}/u, latinLike: 'ও', endings: ['bd', 'in'], marked: true },
	{ name: 'Gurmukhi', letters: /\p{scx=Guru}/u, latinLike: 'ੜਠਰ', endings: ['in'], marked: true },
	{ name: 'Gujarati', letters: /\p{scx=Gujr}/u, latinLike: 'રટડ', endings: ['in'], marked: true },
	{ name: 'Oriya', letters: /\p{scx=Orya}/u, latinLike: 'ଠଟ', endings: ['in'], marked: true },
	{ name: 'Tamil', letters: /\p{scx=Taml}/u, latinLike: 'டபஶ', endings: ['in', 'lk', 'sg'], marked: true },
	{ name: 'Telugu', letters: /\p{scx=Telu}/u, latinLike: 'ంఠధ', endings: ['in'], marked: true },
	{ name: 'Kannada', letters: /\p{scx=Knda}/u, latinLike: 'ಂಠಧ', endings: ['in'], marked: true },
	{ name: 'Malayalam', letters: /\p{scx=Mlym}/u, latinLike: 'ഠടധനറരഗംാ', endings: ['in'], marked: true },
	{ name: 'Sinhala', letters: /\p{scx=Sinh}/u, latinLike: 'ට', endings: ['lk'], marked: true },
	{
		name: 'Thai',
		letters: /[\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59]/,
		latinLike: 'ดทนบปผฝพฟมรลหอเแ',
		endings: ['th'],
		marked: true,
	},
	{ name: 'Lao', letters: /\p{scx=Laoo}/u, latinLike: 'ດທນບປຜຝພຟມຣລຫຮອເ', endings: ['la'], marked: true },
	{ name: 'Tibetan', letters: /\p{scx=Tibt}/u, latinLike: '', endings: ['bt'], marked: true },
	{ name: 'Myanmar', letters: /\p{scx=Mymr}/u, latinLike: 'ခဂငတဌထပဝဎ', endings: ['mm'], marked: true },
	{ name: 'Khmer', letters: /[\u1780-\u17b3\u17b6-\u17d3\u17e0-\u17e9]/, latinLike: '', endings: ['kh'], marked: true },
	{ name: 'Georgian', letters: /[\u10d0-\u10ff]/, latinLike: 'იოყძხჯჽჿ', endings: ['ge'] },
	{ name: 'Ethiopic', letters: /\p{scx=Ethi}/u, latinLike: 'ሀሁሐሠሡሪሰሱበቡነተአከዐዑዕዘየደጠፐ', endings: ['et', 'er'] },
	{ name: 'Thaana', letters: /\p{scx=Thaa}/u, latinLike: '', endings: ['mv'], marked: true },
]
