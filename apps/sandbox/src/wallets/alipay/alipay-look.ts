import { html } from 'htm/preact'
import type { WalletLook } from '../page/wallet-page.ts'

const logo = html`<svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24">
	<rect width="24" height="24" rx="6" fill="#0a5fd6" />
	<path d="M5 8h14M12 4.5V8M7 12h9.5c-1 4-4.5 7-9 7-2.5 0-4-1-4-2.7 0-1.8 1.7-2.9 3.8-2.9 4 0 8 2.6 13 4.6" fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round" />
</svg>`

/** Alipay's own look. */
export const alipayLook: WalletLook = {
	name: { 'zh-CN': '支付宝', en: 'Alipay' },
	style: '/assets/wallet.css?alipay',
	themeColour: ['#0a5fd6', '#0b1728'],
	logo,
}
