import type { PlatformReader } from './platform-reader.ts'

/**
 * Item pages of Taobao and Tmall: the classic ones with `g_config` and `TShop.Setup`, and the newer ones that bring their data in
 * `__ICE_APP_CONTEXT__` or `__INIT_DATA__`. Their scripts load promotions later; those are unknown here.
 */
export const taobaoReader: PlatformReader = {
	platforms: ['taobao', 'tmall'],
	title: [
		/<h3[^>]{0,200}\sclass="tb-main-title"[^>]{0,200}\sdata-title="([^"]{1,400})"/,
		/<h3[^>]{0,200}\sdata-title="([^"]{1,400})"[^>]{0,200}\sclass="tb-main-title"/,
		/<h3[^>]{0,200}\sclass="tb-main-title"[^>]{0,200}>([^<]{1,400})</,
		/class="tb-detail-hd"[^>]{0,100}>\s{0,100}<h1[^>]{0,200}>\s{0,100}(?:<a[^>]{0,400}>)?([^<]{1,400})</,
		/<input[^>]{0,200}\sname="title"[^>]{0,100}\svalue="([^"]{1,400})"/,
		/"itemDO"\s?:\s?\{[^{}]{0,4000}?"title"\s?:\s?"((?:[^"\\]|\\.){1,400})"/,
		/\bidata\s?:\s?\{\s{0,40}item\s?:\s?\{[^{}]{0,2000}?\btitle\s?:\s?'((?:[^'\\]|\\.){1,400})'/,
		/"item"\s?:\s?\{[^{}[\]]{0,2000}?"title"\s?:\s?"((?:[^"\\]|\\.){1,400})"/,
	],
	price: [
		/id="J_PromoPriceNum"[^>]{0,100}>\s{0,20}(\d[\d.]{0,10}(?:\s?-\s?\d[\d.]{0,10})?)\s{0,20}</,
		/id="J_PromoPrice"(?:(?!<\/(?:dl|li)>)[\s\S]){0,600}?class="tm-price"[^>]{0,100}>\s{0,20}(\d[\d.]{0,10}(?:\s?-\s?\d[\d.]{0,10})?)\s{0,20}</,
		/id="J_StrPrice"[^>]{0,100}>\s{0,20}(?:<em class="tb-rmb">[^<]{0,12}<\/em>)?\s{0,20}<em class="tb-rmb-num">\s{0,20}(\d[\d.]{0,10}(?:\s?-\s?\d[\d.]{0,10})?)\s{0,20}</,
		/id="J_StrPriceModBox"(?:(?!<\/(?:dl|li)>)[\s\S]){0,600}?class="tm-price"[^>]{0,100}>\s{0,20}(\d[\d.]{0,10}(?:\s?-\s?\d[\d.]{0,10})?)\s{0,20}</,
		/"defaultItemPrice"\s?:\s?"(\d[\d.]{0,10}(?:\s?-\s?\d[\d.]{0,10})?)"/,
		/"sku2info"\s?:\s?\{\s?"0"\s?:\s?\{(?:(?!"sku2info")[\s\S]){0,1500}?"priceText"\s?:\s?"(\d[\d.]{0,10}(?:\s?-\s?\d[\d.]{0,10})?)"/,
		/<input[^>]{0,200}\sname="current_price"[^>]{0,100}\svalue="(\d[\d.]{0,10})"/,
	],
	listPrice: [
		/id="J_StrPrice"[^>]{0,100}>\s{0,20}(?:<em class="tb-rmb">[^<]{0,12}<\/em>)?\s{0,20}<em class="tb-rmb-num">\s{0,20}(\d[\d.]{0,10})\s{0,20}</,
		/id="J_StrPriceModBox"(?:(?!<\/(?:dl|li)>)[\s\S]){0,600}?class="tm-price"[^>]{0,100}>\s{0,20}(\d[\d.]{0,10})\s{0,20}</,
	],
	images: [
		/\bauctionImages\s?:\s?\[((?:\s?"[^"]{1,400}"\s?,?){1,12})\]/,
		/"(?:auctionImages|images)"\s?:\s?\[((?:\s?"[^"]{1,400}"\s?,?){1,12})\]/,
		/"propertyPics"\s?:\s?\{[^{}]{0,4000}?"default"\s?:\s?\[((?:\s?"[^"]{1,400}"\s?,?){1,12})\]/,
		/\bid="J_ImgBooth"[^>]{0,400}?\ssrc="([^"]{1,400})"/,
		/\bpic\s?:\s?'((?:https?:)?\\?\/\\?\/[^']{1,400})'/,
	],
	seller: [
		/\bshopName\s?:\s?'((?:[^'\\]|\\.){1,200})'/,
		/"shopName"\s?:\s?"((?:[^"\\]|\\.){1,200})"/,
		/class="slogo-shopname"[^>]{0,400}>\s{0,20}(?:<strong>)?([^<]{1,100})</,
		/class="tb-shop-name"(?:(?!<\/dl>)[\s\S]){0,800}?<a[^>]{0,600}>\s{0,40}([^<]{1,100})</,
		/\bsellerNick\s?:\s?'((?:[^'\\]|\\.){1,200})'/,
		/<input[^>]{0,200}\sname="seller_nickname"[^>]{0,100}\svalue="([^"]{1,200})"/,
	],
	currency: 'CNY',
}
