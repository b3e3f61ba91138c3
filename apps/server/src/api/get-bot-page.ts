import { describeFile } from '../http/answers.ts'
import type { App } from '../http/app.ts'

const page = `HutongBot reads a web page when somebody shares a link to it in a conversation on this server.

It reads each page once for all conversations, at most one request at a time to a host, takes at most 1 MiB,
sends no cookies, runs no scripts, and keeps the title, one picture, the price and the seller for the card.
It respects robots.txt (user agent: HutongBot), and does not read links that look as if they worked only once.

To keep it away from your site:

    User-agent: HutongBot
    Disallow: /
`

/** GET /bot: who it is that reads pages; the user agent names this address. */
export function addGetBotPage(app: App): void {
	const schema = { tags: ['server'], summary: 'Who reads pages for cards', response: describeFile('text/plain') }
	app.get('/bot', { schema }, (_request, reply) => reply.type('text/plain; charset=utf-8').send(page))
}
