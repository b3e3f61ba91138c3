import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOneTimeLink } from './is-one-time-link.ts'

const token = 'k3Jd82hsLq09ZxPmQ7Wv'
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N'

const oneTime = `
https://shop.example/unsubscribe
https://shop.example/newsletter/unsubscribe.php?id=77
https://shop.example/opt-out?u=5
https://shop.example/logout
https://shop.example/users/password-reset
https://shop.example/reset_password?x=1
https://shop.example/confirm-email/5
https://shop.example/auth/magic-link
https://shop.example/accept-invite/team
https://shop.example/confirm/${token}
https://shop.example/verify?key=${token}
https://shop.example/invite/${token}
https://shop.example/login?code=${token}
https://shop.example/oauth/callback?code=${token}&state=x
https://shop.example/a?token=abc123
https://shop.example/a?ACCESS_TOKEN=abc123
https://shop.example/a?reset_password_token=abcdef
https://shop.example/a?oobCode=abcdef
https://shop.example/a?x=${jwt}
https://shop.example/l/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
https://shop.example/rsvp/yes?guest=${token}
`

const harmless = `
https://item.taobao.com/item.htm?id=652874751412&ut_sk=1.WNxcCxSAmfMDAKZ2Yy0GcRQF_21646297_1643251200000.Copy.1
https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg
https://v.douyin.com/iLm9L8P2/
https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3525838917467348512
https://item.jd.com/100012043978.html
https://mobile.yangkeduo.com/goods.html?goods_id=221508766201&refer_share_uid=7Q2YB4XZXA3BCDEF
https://www.xiaohongshu.com/explore/64d1f8f5000000000c0347a1?xsec_token=ABq0Yk8Wn3v9QxZrT5yU1oP2sD4fG6hJ8kL0zX=
https://shop.example/p/magic-mouse-2
https://shop.example/p/reset-button-for-a-3d-printer-with-16mm-thread
https://shop.example/magic/cards
https://shop.example/login
https://shop.example/products/the-confirm-or-deny-party-game-2nd-edition-2024
https://shop.example/p/550e8400-e29b-41d4-a716-446655440000
https://shop.example/?utm_source=a&gclid=Cj0KCQiA1NebBhDDARIsAANiDD3xY8wq1kZt
https://shop.example/dp/B08N5WRWNW/ref=sr_1_1
https://shop.example/order/confirm
https://shop.example/search?q=unsubscribe
https://shop.example/a?token=1
`

test('OF60 links that are spent or act when visited are recognised', () => {
	for (const url of toCases(oneTime)) assert.equal(isOneTimeLink(new URL(url)), true, url)
})

test('OF61 product pages and share links are not taken for them', () => {
	for (const url of toCases(harmless)) assert.equal(isOneTimeLink(new URL(url)), false, url)
})

test('OF62 a hostile URL is judged in no time', () => {
	const start = performance.now()
	for (const piece of ['a-', '1a', '/a1', '&token', 'eyJ.', '_']) {
		isOneTimeLink(new URL(`https://shop.example/verify/${piece.repeat(100_000)}?a=${piece.repeat(100_000)}`))
	}
	assert.ok(performance.now() - start < 10_000)
})

function toCases(text: string): readonly string[] {
	return text.trim().split('\n')
}
