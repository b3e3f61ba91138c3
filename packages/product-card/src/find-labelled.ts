/**
 * Finds what a page's text for people names behind a label: `SKU: 1234`, `Artikel-Nr. 1234`, `品牌：华为`. Null where two differ.
 * @param text its pieces one a line
 */
export function findLabelled(text: string, what: 'sku' | 'brand'): string | null {
	const found = new Set<string>()
	for (const { 1: value = '' } of text.matchAll(labels[what])) found.add(value.trim().replace(/[.,;:]+$/, ''))
	const [first = null, ...others] = found
	return others.length === 0 ? first : null
}

const labels = {
	sku: /(?:^|[\s([|•·])(?:SKU|UPC\/SKU|item (?:no|number|code|id|#)|product (?:code|id|number|no|sku)|catalog(?:ue)? (?:no|number)|web code|style (?:no|number|code)|model\/sku|stock (?:code|no)|art(?:ikel|icle|\.)?[-. ]?(?:nr|nummer|no|number|id)|bestell-?(?:nr|nummer)|produktnummer|codice (?:articolo|prodotto)|cod\. ?(?:art|prod)|r[eé]f(?:[eé]rence|er[eê]ncia|\.)?(?: (?:produit|do produto|produto|article))?|c[oó]d(?:igo|\.)(?: (?:do |del? )?(?:produto|producto|art[ií]culo))?|kód(?: (?:produktu|zboží|tovaru))?|šifra(?: (?:artikla|izdelka))?|artikelnummer|varenummer|tuotekoodi|артикул|код товара|货号|商品编号|商品貨號|品番|商品番号|型番)(?:\s?[.:：#№°]\s?[.:]?|\s[#:]\s?|\s{1,2})\s{0,2}((?=[^\s]{0,30}\d)[\p{L}\d][\p{L}\d/_.-]{2,31})(?![\p{L}\d])/giu,
	brand:
		/(?:^|[\s([|•·])(?:brand|marke|marque|marca|merk|značka|znamka|proizvajalec|výrobce|výrobca|producent|hersteller|fabricante|produttore|märke|бренд|производитель|品牌|ブランド|メーカー)\s?[:：]\s{0,3}([\p{L}\d][^\n:：|]{1,39})(?=\n|$)/giu,
} as const
