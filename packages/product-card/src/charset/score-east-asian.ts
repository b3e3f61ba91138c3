/**
 * How well a text is Chinese, Japanese or Korean, from 1 down: the share of signs these are full of. Where that cannot be more than `least`,
 * which is told after a few signs, anything up to that.
 */
export function scoreEastAsian(text: string, encoding: string, least: number): number {
	const weigh = weights[encoding]
	if (weigh === undefined) return Number.NEGATIVE_INFINITY
	const signs = [...text].filter((sign) => sign >= '\u0080')
	/** What the weights lack of 1 each may have, and still make more than `least`. */
	const most = signs.length * (1 - least)
	let lack = 0
	for (const sign of signs) {
		lack += 1 - weighSign(sign, weigh)
		if (lack >= most) break
	}
	return signs.length === 0 ? 0 : 1 - lack / signs.length
}

function weighSign(sign: string, weigh: (sign: string) => number): number {
	if (/[\ufffd\u0080-\u009f\ue000-\uf8ff]/.test(sign)) return -2
	return /[\u3000-\u3029\uff01-\uff5e\u00b7\u2013-\u2026]/.test(sign) ? 0.5 : weigh(sign)
}

function weighChinese(often: ReadonlySet<string>, first: ReadonlySet<string>): (sign: string) => number {
	return (sign) => (often.has(sign) ? 1 : first.has(sign) ? 0.6 : han.test(sign) ? 0 : -0.5)
}

/** Hardly a line of Japanese is without kana. */
function weighJapanese(sign: string): number {
	if (/[ぁ-んァ-ヶー]/.test(sign)) return 1
	if (/[ｦ-ﾟ]/.test(sign)) return 0.45
	return han.test(sign) ? 0.25 : -0.5
}

function weighKorean(sign: string): number {
	if (oftenKorean.has(sign)) return 1
	if (/[가-힣]/.test(sign)) return 0.7
	return han.test(sign) ? 0 : -0.5
}

/** The characters of an encoding whose first bytes lie in a range, the second from `least` on: standards put those used most in one. */
function listCharacters(encoding: string, from: number, to: number, least: number): ReadonlySet<string> {
	const pairs: number[] = []
	for (let lead = from; lead <= to; lead += 1)
		for (let trail = least; trail <= 0xfe; trail += 1) if (trail !== 0x7f) pairs.push(lead, trail)
	return new Set(new TextDecoder(encoding).decode(Uint8Array.from(pairs)).match(new RegExp(han, 'gu')) ?? [])
}

const han = /\p{Script=Han}/u

const oftenKorean = new Set(
	'이다는을를의에가고하지사으로도한서기리자나인시어대해니들그여보정부수일장전주원상제구동면게아라은과와있것스트품판매배송용문입',
)

const oftenSimplified = new Set(
	'的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文开手用主行方又如前所本见经头面公同三已老从动两长品商价格元包邮新款正店购买淘宝京东网页详情图片图高清服务全',
)

const oftenTraditional = new Set(
	'的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文開手用主行方又如前所本見經頭面公同三已老從動兩長品商價格元包郵新款正店購買網頁詳情圖片高清服務全',
)

const weights: Readonly<Record<string, (sign: string) => number>> = {
	...{
		gb18030: weighChinese(oftenSimplified, listCharacters('gb18030', 0xb0, 0xd7, 0xa1)),
		big5: weighChinese(oftenTraditional, listCharacters('big5', 0xa4, 0xc6, 0x40)),
		'euc-kr': weighKorean,
	},
	...{ shift_jis: weighJapanese, 'euc-jp': weighJapanese },
}
