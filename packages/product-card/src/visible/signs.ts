/**
 * What names of classes, ids and test marks say about an element. The names are those common shop systems and their themes use
 * (Shopify, WooCommerce, Magento, PrestaShop, Shopware, BigCommerce, OpenCart), and those that say what they are.
 */
export const signs = {
	price: /price|preis|prix|precio|preco|prezzo|prijs|cena|amount|kaina|hinta|fiyat/,
	/** What the thing cost before, or costs elsewhere. */
	old: /\bold|old[-_]?price|priceold|was[-_]?price|price[-_]?was|\bwas\b|strike|crossed|compare|before|rrp|msrp|\buvp|list[-_]?price(?!s)|original|previous|non[-_]?sale/,
	/** What it costs now, where the other price stands beside it. */
	now: /\bnow\b|price[-_]?now|new[-_]?price|price[-_]?new|sale|special|current|final|promo|discounted|discount[-_]?price|actual|our[-_]?price|to[-_]?pay|selling/,
	regular: /regular|normal|standard/,
	/** A price, but not of one piece of the thing bought now. */
	other:
		/unit|per[-_]|basic[-_]?price|shipping|delivery|postage|versand|instal|month|financ|klarna|afterpay|deposit|price[-_]?tax|tier|member|loyalty|points|coupon|rebate|range|filter|total|swatch|variant|option|warranty|protection|trade[-_]?in|alert|history|match|guarantee|symbol|label|legal|info\b/,
	/** A part that holds prices, none of them of one piece of the thing bought now. */
	apart:
		/swatch|tier[-_]?price|shipping|delivery|versand|instal+ment|financ|trade-?in|warranty|protection[-_]?plan|subscri|add-?ons?\b|upgrade/,
	/** What one saves: a part that often holds the old and the new price as well. */
	saving: /saving|\bsave|you[-_]?save|(?<!has[-_]|with[-_]|is[-_]|on[-_])discount/,
	/** A part of the page about other things. */
	elsewhere:
		/related|recommend|similar|up-?sell|cross-?sell|also[-_]|recently|accessor|bundle|combo|sponsor|mini-?cart|cart-?(?:drawer|summary|popup)|footer|review|rating|breadcrumb|newsletter|cookie|teaser|suggest|frequently|bought|crosssell/,
	fraction: /\bcents?\b|fraction|decimal|minor|mantissa|\bsup\b|super/,
	stock: /stock|avail|disponib|verf(?:ü|ue)gbar|lieferbar|lager|sold-?out|inventory/,
	buy: /add[-_\s]?to[-_\s]?(?:the[-_\s]?|your[-_\s]?|my[-_\s]?)?(?:cart|basket|bag|trolley)|(?:cart|basket|bag)[-_]?add|\bbuy[-_]?(?:now|box|button|btn)|btn[-_]?buy|button[-_]?cart|add[-_]?cart|buynow|purchase[-_]?(?:button|btn)|(?:place|start)[-_]?order|order[-_]?now|\bbuybtn/,
} as const

/** What a button says that buys, in the words of some languages. */
export const buyWords =
	/^(?:add (?:it )?to (?:the |your |my |shopping )?(?:cart|basket|bag|trolley)|buy(?: it)?(?: now)?|(?:order|start order|place order)(?: now)?|purchase|bestellen|commander|ordina(?: ora)?|pedir(?: ahora)?|in den (?:waren|einkaufs)korb|(?:jetzt )?kaufen|ajouter (?:à (?:mon|la)|au) panier|acheter|añadir (?:a la (?:cesta|bolsa)|al carrito)|agregar al carrito|comprar(?: (?:agora|ahora|ya))?|adicionar ao carrinho|aggiungi (?:al|allo?) (?:carrello|borsa)|acquista(?: ora)?|in (?:mijn )?winkel(?:wagen|mandje)|toevoegen aan winkel(?:wagen|mandje)|do koszyka|dodaj do koszyka|(?:vložit |přidat |vlož )?do košíku|(?:vložiť |pridať )?do košíka|v košarico|dodaj v košarico|dodaj u košaricu|u košaricu|kupi|naroči|kup teraz|koupit|kúpiť|lägg i varukorg(?:en)?|köp|legg i handlekurv|kjøp|læg i kurv|køb|lisää ostoskoriin|osta|kosárba|adaugă în coș|sepete ekle|satın al|в корзину|добавить в корзину|купить|加入购物车|加入購物車|立即购买|立即購買|马上抢|カートに入れる|カートに追加|今すぐ買う|장바구니(?: 담기)?|구매하기)(?!\p{L})/iu

/** What is said of stock, in the words of some languages: the first that fits counts. */
export const stockWords: readonly (readonly [
	RegExp,
	'OutOfStock' | 'SoldOut' | 'PreOrder' | 'InStock' | 'Discontinued',
])[] = [
	[/discontinued|no longer available|已下架|販売終了/i, 'Discontinued'],
	[
		/sold out|ausverkauft|agotado|esgotado|esaurito|uitverkocht|vyprod[aá]n|wyprzedan|slutsåld|udsolgt|utsolgt|rozprodano|razprodano|售罄|已售完|売り切れ|품절/i,
		'SoldOut',
	],
	[
		/out of stock|not (?:currently )?(?:in stock|available)|currently unavailable|unavailable|nicht (?:auf lager|verfügbar|lieferbar)|(?:en )?rupture|indisponible|non disponibile|no disponible|indisponível|sin stock|niet (?:op voorraad|leverbaar)|niedostępn|nedostupn|není skladem|nie je na sklade|ni na zalogi|ej i lager|нет в наличии|缺货|暂时无货|無庫存|在庫なし/i,
		'OutOfStock',
	],
	[/pre-?order|vorbestell|précommande|pre-?venta|pré-venda|preordine|předobjedn|предзаказ|预售|預購|予約/i, 'PreOrder'],
	[
		/in stock|auf lager|sofort lieferbar|(?<!nicht )verfügbar|lieferbar|en stock|\bdisponib(?:le|ile)|disponível|em stock|em estoque|op voorraad|leverbaar|dostępn|skladem|na sklade|na skladě|na zalogi|dobavljivo|na lageru|i lager|på lager|varastossa|készleten|în stoc|stokta|есть в наличии|в наличии|有货|現貨|现货|在庫あり|\bavailable\b/i,
		'InStock',
	],
]

/** How the part about other things is headed, in the words of some languages. */
export const elsewhereWords =
	/^(?:related (?:products|items)|similar (?:products|items)|you (?:may|might) also (?:like|love|be interested)|customers? (?:who|also)|others? also|recommended(?: for you| products)?|frequently bought|recently viewed|more (?:from|like)|complete the look|pairs well|compare (?:with )?similar|ähnliche|das könnte|kunden|passend dazu|zuletzt angesehen|vous aimerez|produits (?:similaires|associés)|les clients|également|también te|productos (?:relacionados|similares)|otros clientes|produtos (?:relacionados|semelhantes)|você também|quem viu|prodotti (?:correlati|simili)|potrebbe (?:interessarti|piacerti)|altri clienti|gerelateerde|vergelijkbare|anderen bekeken|podobn[eéíiy]|související|súvisiace|mohlo by|ostali|slični|sorodni|powiązane|klienci|liknande|andra|lignende|andre|похожие|с этим товаром|рекомендуем|猜你喜欢|看了又看|买了又买|相关(?:商品|推荐)|为你推荐|大家都在|本店推荐|関連商品|この商品を|おすすめ)/i

/** A piece of text that says nothing but what is in stock, wherever it stands beside the heading. */
export const wholeStockWords =
	/^[\s✓✔●•✅]*(?:(?:currently |now |item )?(?:in stock|out of stock|sold out|unavailable|not available|available now|available)|auf lager|sofort (?:lieferbar|verfügbar)|lieferbar|nicht (?:lieferbar|verfügbar|auf lager)|ausverkauft|en stock|disponible|en rupture(?: de stock)?|rupture de stock|indisponible|épuisé|agotado|sin stock|no disponible|em stock|em estoque|disponível|indisponível|esgotado|disponibile|disponibilità immediata|non disponibile|esaurito|op voorraad|uitverkocht|niet op voorraad|skladem|vyprodáno|není skladem|na sklade|vypredané|na zalogi|dobavljivo|razprodano|dostępny|niedostępny|wyprzedane|i lager|slutsåld|på lager|udsolgt|utsolgt|в наличии|есть в наличии|нет в наличии|有货|现货|現貨|无货|缺货|售罄|已售罄|暂时缺货|在庫あり|在庫なし|売り切れ|품절)[\s.!]*$/iu
