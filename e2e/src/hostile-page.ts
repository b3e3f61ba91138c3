import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type HostilePage = {
	readonly url: string
	readonly origin: string
	close(): Promise<void>
}

/** A site that fights the frame it is shown in: everything it tries is written on its own page, with how it ended. */
export async function startHostilePage(): Promise<HostilePage> {
	const server = createServer((request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8')
		response.end(
			request.url === '/fights' ? page : '<!doctype html><title>elsewhere</title><p id="elsewhere">elsewhere',
		)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// Listening on a host and a port, never on a pipe.
	const { port } = server.address() as AddressInfo
	const origin = `http://fighter.localhost:${port}`
	return {
		url: `${origin}/fights`,
		origin,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections()
				server.close(() => resolve())
			}),
	}
}

const page = `<!doctype html><meta charset="utf-8"><title>打开淘宝APP taobao.com</title>
<body><h1 id="title">fighting</h1><ul id="log"></ul><script>
const say = (what, how) => { const line = document.createElement('li'); line.textContent = what + ': ' + how; log.append(line) }
const attempt = (what, work) => { try { work(); say(what, 'done') } catch (error) { say(what, 'refused') } }
attempt('read the chat', () => { if (!parent.document.body) throw new Error() })
attempt('read its storage', () => { if (!parent.localStorage) throw new Error() })
attempt('lead the chat away', () => { top.location = location.origin + '/' })
attempt('lead the chat away by its own address', () => { top.location.href = 'about:blank' })
window.onmessage = (event) => say('the chat answered', JSON.stringify(event.data))
for (const to of ['*', document.referrer || '*']) parent.postMessage({ type: 'hutong:hello', version: 1 }, to)
say('referrer', document.referrer || 'none')
try { alert('pay here'); } catch {}
const form = document.createElement('form'); form.target = '_top'; form.action = '/'; document.body.append(form); form.submit()
const link = document.createElement('a'); link.target = '_top'; link.href = '/'; document.body.append(link); link.click()
for (let i = 0; i < 200; i++) history.pushState(i, '', '#' + i)
setTimeout(() => { document.getElementById('title').textContent = 'fought' }, 800)
</script>`
