import http from 'node:http'

/** A page as a buyer's browser got it. */
export type Visited = {
	readonly status: number
	readonly location: string | null
	readonly text: string
	readonly headers: http.IncomingHttpHeaders
}

/** A browser without a screen: keeps cookies by host, dials names under `localhost` at 127.0.0.1 and follows nothing by itself. */
export function createBuyer() {
	const jars = new Map<string, Map<string, string>>()

	function visit(url: URL, method: 'GET' | 'POST', body?: string): Promise<Visited> {
		const jar = jars.get(url.host) ?? new Map<string, string>()
		jars.set(url.host, jar)
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
		const headers = {
			host: url.host,
			...(cookie ? { cookie } : {}),
			...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
		}
		return new Promise((resolve, reject) => {
			const path = url.pathname + url.search
			const request = http.request({ host: '127.0.0.1', port: url.port, path, method, headers, agent: false })
			request.on('error', reject)
			request.on('response', async (response) => {
				for (const line of response.headers['set-cookie'] ?? []) {
					const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
					jar.set(name, value)
				}
				const chunks: Buffer[] = []
				for await (const chunk of response) chunks.push(chunk)
				const text = Buffer.concat(chunks).toString('utf8')
				const location = response.headers.location ? new URL(response.headers.location, url).href : null
				resolve({ status: response.statusCode ?? 0, location, text, headers: response.headers })
			})
			request.end(body)
		})
	}

	return {
		get: (url: string) => visit(new URL(url), 'GET'),
		post: (url: string, fields: Readonly<Record<string, string>>) =>
			visit(new URL(url), 'POST', new URLSearchParams(fields).toString()),
		/** Opens the cashier a gateway address leads to and gives its own address. */
		async openCashier(gatewayUrl: string): Promise<string> {
			const answer = await visit(new URL(gatewayUrl), 'GET')
			if (!answer.location) throw new Error(`no cashier: ${answer.status} ${answer.text}`)
			return answer.location
		},
		/** Sends a form of the page at an address, with the token that page carries. */
		async submit(page: string, action: string, fields: Readonly<Record<string, string>>): Promise<Visited> {
			const shown = await visit(new URL(page), 'GET')
			const token = /name="form_token" value="([^"]+)"/.exec(shown.text)?.[1] ?? ''
			return visit(
				new URL(`${page}/${action}`),
				'POST',
				new URLSearchParams({ ...fields, form_token: token }).toString(),
			)
		},
	}
}

export type TestBuyer = ReturnType<typeof createBuyer>
