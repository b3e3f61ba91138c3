import { describeFile } from '../http/answers.ts'
import type { App } from '../http/app.ts'

const page = `HutongBot reads a web page when somebody shares a link to it in a conversation on this server.

- It reads a page once for all conversations, and again only when somebody looks at the card or asks for it:
  after an hour where something is sold, after days where an article stands.
- It asks one thing of a host at a time, with an uneven pause in between, takes at most 1 MiB, and asks with
  If-None-Match and If-Modified-Since where the page said by what to know it.
- It sends no cookies, no referrer and nothing about any person, runs no scripts, follows at most five redirects,
  and does not read links that look as if they worked only once.
- It keeps the title, a description, one picture, the price and the seller for the card; pictures are drawn anew
  and served from here, so that readers' addresses do not reach your site.
- Where something is sold and the host shows a profile at /.well-known/ucp, it asks the shop's own catalog for the item,
  as the Universal Commerce Protocol says, and names /ucp/profile.json of this server in UCP-Agent.
- It respects robots.txt (user agent: HutongBot). To keep it away from your site:

    User-agent: HutongBot
    Disallow: /

A page that wants no card may also be left out by the people who run this server.


HutongBot 在有人于本服务器的会话中分享链接时读取对应的网页。

- 无论出现在多少个会话里，一个网页只读一次；只有当有人正在看卡片或要求刷新时才会再读：商品一小时后，文章数天后。
- 对同一主机一次只发一个请求，间隔不固定，最多读取 1 MiB；网页给过 ETag 或 Last-Modified 时按其询问是否有变化。
- 不带 Cookie、来源页面或任何个人信息，不运行脚本，最多跟随五次跳转，不读取看起来只能用一次的链接。
- 卡片只保留标题、简介、一张图片、价格和卖家；图片会重新绘制并由本服务器提供，读者的地址不会到达你的网站。
- 商品所在主机若在 /.well-known/ucp 提供商店档案，则按通用商务协议（UCP）向商店自己的目录查询该商品，
  并在 UCP-Agent 中注明本服务器的 /ucp/profile.json。
- 遵守 robots.txt（user agent: HutongBot），写法见上。
`

/** GET /bot: who it is that reads pages; the user agent names this address. */
export function addGetBotPage(app: App): void {
	const schema = { tags: ['server'], summary: 'Who reads pages for cards', response: describeFile('text/plain') }
	app.get('/bot', { schema }, (_request, reply) => reply.type('text/plain; charset=utf-8').send(page))
}
