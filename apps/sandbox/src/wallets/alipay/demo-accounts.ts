import type { DemoAccount } from '../account-store.ts'

/** The buyers of a new sandbox: one with plenty, one with nearly nothing. Their passwords are no secret: the cashier shows them. */
export const alipayDemoAccounts: readonly DemoAccount[] = [
	{ logonId: 'xiaohu@sandbox.example', name: '小胡', password: 'sandbox111', pin: '111111', balance: 10_000_000 },
	{ logonId: 'yueguang@sandbox.example', name: '月光', password: 'sandbox222', pin: '222222', balance: 990 },
]
