import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { inLocale } from '../i18n/locale.ts'
import { type Item, lowestPrice } from '../items/item.ts'
import { itemPath } from './item-card.ts'
import type { Page } from './layout.ts'
import { mainPicture, pictureUrl } from './picture-url.ts'
import { price } from './price.ts'
import { sheet } from './sku-sheet.ts'
import type { Visit } from './visit.ts'

/** The sheet the share button opens; the page's script fills in the text. */
export function shareSheet(visit: Visit, item: Item): VNode {
	return sheet(visit, { id: 'share', title: visit.t.shareMaking, content: shareContent(visit, item, '') })
}

/** The same as a page, for browsers without scripts. */
export function sharePage(visit: Visit, item: Item, text: string): Page {
	return {
		title: visit.t.share,
		screen: 'share',
		scripts: ['product'],
		body: html`<div class="panel" id="share"><h2 id="share-title">${visit.t.shareCopyYourself}</h2>${shareContent(visit, item, text)}
<p><a class="button button-wide" href=${itemPath(visit, item.id)}>${visit.t.back}</a></p></div>`,
	}
}

function shareContent({ t, locale }: Visit, item: Item, text: string): VNode {
	return html`<div class="share" data-copied=${t.shareCopied} data-copied-hint=${t.shareCopiedHint} data-by-hand=${t.shareCopyYourself} data-by-hand-hint=${t.shareCopyYourselfHint} data-failed=${t.shareFailed}>
<div class="share-item"><img src=${pictureUrl(mainPicture(item), 160)} alt="" width="64" height="64" /><p>${inLocale(item.title, locale)}<br />${price(lowestPrice(item), locale)}</p></div>
<label class="visually-hidden" for="share-text">${t.shareText}</label>
<textarea id="share-text" readonly rows="7" spellcheck="false">${text}</textarea>
<p class="quiet" data-hint>${text ? t.shareCopyYourselfHint : ''}</p>
<div class="sheet-buttons"><button class="button" type="button" data-copy>${t.copyAgain}</button><button class="button button-strong" type="button" data-close>${t.gotIt}</button></div></div>`
}
