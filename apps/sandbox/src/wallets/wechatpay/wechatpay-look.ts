import { html } from 'htm/preact'
import type { DemoAccount } from '../account-store.ts'
import type { WalletLook } from '../page/wallet-page.ts'

/** WeChat Pay's own look. */
export const wechatpayLook: WalletLook = {
	name: { 'zh-CN': '微信支付', en: 'WeChat Pay' },
	style: '/assets/wallet.css?wechatpay',
	themeColour: ['#067a3f', '#0a1a12'],
	logo: html`<svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24">
		<rect width="24" height="24" rx="6" fill="#067a3f" />
		<path d="M4 11.5c0-3.6 3.6-6 8-6s8 2.4 8 6-3.6 6-8 6c-1 0-2-.1-2.9-.4L5.500 19l.8-2.9C4.900 15 4 13.400 4 11.5z" fill="none" stroke="#fff" stroke-width="1.6" stroke-linejoin="round" />
		<path d="M8.5 11.5l2.5 2.3 5-4.3" fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round" />
	</svg>`,
}

/** The buyers of a new sandbox. Their passwords are no secret: the cashier shows them. */
export const wechatpayDemoAccounts: readonly DemoAccount[] = [
	{ logonId: 'xiaohu_sandbox', name: '小胡', password: 'sandbox333', pin: '333333', balance: 10_000_000 },
	{ logonId: 'yueguang_sandbox', name: '月光', password: 'sandbox444', pin: '444444', balance: 990 },
]
