import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { Address, AddressField } from '../accounts/address-store.ts'
import type { ShippingAddress } from '../orders/order.ts'
import { field, postForm } from './form.ts'
import { icon } from './icon.ts'
import type { Page } from './layout.ts'
import { emptyState } from './list-pages.ts'
import type { Visit } from './visit.ts'

/** Where a person has things sent. */
export function addressesPage(visit: Visit, addresses: readonly Address[]): Page {
	const { t } = visit
	return {
		title: t.addresses,
		screen: 'addresses',
		body: html`${
			addresses.length === 0
				? emptyState(t.noAddresses, '', null)
				: html`<ul class="addresses">${addresses.map(
						(address) =>
							html`<li class="panel address">${addressLines(visit, address)}<a class="button button-small" href="/addresses/${address.id}" aria-label="${t.edit} ${address.detail}">${t.edit}</a></li>`,
					)}</ul>`
		}<p class="page-action"><a class="button button-strong button-wide" href="/addresses/new">${t.addAddress}</a></p>`,
	}
}

export type AddressFormFacts = {
	/** Null makes a new one. */
	readonly id: number | null
	readonly typed: ShippingAddress
	readonly isDefault: boolean
	readonly wrong: readonly AddressField[]
	readonly next: string
}

/** The form of one address. */
export function addressPage(visit: Visit, { id, typed, isDefault, wrong, next }: AddressFormFacts): Page {
	const { t } = visit
	const problem = (name: AddressField, text: string): string | undefined => (wrong.includes(name) ? text : undefined)
	const form = html`${field({ name: 'name', label: t.receiver, value: typed.name, autocomplete: 'name', problem: problem('name', t.wrongName), maxlength: 60 })}
${field({ name: 'phone', label: t.phone, value: typed.phone, type: 'tel', autocomplete: 'tel', problem: problem('phone', t.wrongPhone), maxlength: 30 })}
${field({ name: 'region', label: t.region, value: typed.region, placeholder: t.regionPlaceholder, autocomplete: 'address-level1', problem: problem('region', t.wrongRegion), maxlength: 100 })}
${field({ name: 'detail', label: t.detail, value: typed.detail, placeholder: t.detailPlaceholder, autocomplete: 'street-address', problem: problem('detail', t.wrongDetail), maxlength: 200 })}
<label class="check"><input type="checkbox" name="default" value="yes" checked=${isDefault} /> ${t.setDefault}</label>
<button class="button button-strong button-wide" type="submit">${next.startsWith('/checkout/') ? t.saveAndUse : t.save}</button>`
	return {
		title: id === null ? t.addAddress : t.editAddress,
		screen: 'address',
		bottom: null,
		body: html`<div class="panel">${postForm(visit, id === null ? '/addresses' : `/addresses/${id}`, form, { hidden: { next } })}
${id === null ? null : postForm(visit, `/addresses/${id}/remove`, html`<button class="button button-wide" type="submit">${t.remove}</button>`, { hidden: { next } })}</div>`,
	}
}

/** An address in two lines. */
export function addressLines(
	{ t }: Pick<Visit, 't'>,
	address: ShippingAddress & { readonly isDefault?: boolean },
): VNode {
	return html`<div class="address-lines">${icon('pin')}<div><p class="address-who"><strong>${address.name}</strong> <span>${address.phone}</span>${address.isDefault ? html`<span class="tag">${t.isDefault}</span>` : null}</p><p>${address.region} ${address.detail}</p></div></div>`
}
