import type { DisplayHost } from '@hutong/links'
import { type Html, html } from './html.ts'

/** The most of an address that is shown. */
const longest = 300

/** The real host, with the part somebody owns in bold: what stands before it proves nothing. Behind it the address itself. */
export function showPlace(shown: Pick<DisplayHost, 'host' | 'registrable'> | null, address: string | null): Html {
	if (shown === null && address === null) return html``
	const short = address !== null && address.length > longest ? `${address.slice(0, longest)}…` : address
	return html`<p class="place">${shown && showHost(shown)}${
		short !== null && html`<bdi class="address" dir="ltr">${short}</bdi>`
	}</p>`
}

function showHost({ host, registrable }: Pick<DisplayHost, 'host' | 'registrable'>): Html {
	const port = /:\d+$/.exec(host)?.[0] ?? ''
	const name = host.slice(0, host.length - port.length)
	const owned = name.endsWith(registrable) ? registrable : name
	return html`<bdi class="host" dir="ltr">${name.slice(0, name.length - owned.length)}<b>${owned}</b>${port}</bdi>`
}
