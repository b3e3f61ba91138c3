import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'

/** A page as a visitor's browser got it. */
export type Seen = {
	readonly status: number
	readonly headers: IncomingHttpHeaders
	readonly text: string
	/** Where it sends the visitor, absolute. */
	readonly location: string
	/** The address it was asked at. */
	readonly url: string
}

export type Fields = Readonly<Record<string, string>>

/** A browser without a screen: one cookie jar per host, names under `localhost` dialled at 127.0.0.1, nothing followed by itself. */
export type Visitor = {
	get(url: string, headers?: Fields): Promise<Seen>
	post(url: string, fields: Fields, headers?: Fields): Promise<Seen>
	/** Sends the form of a page that has this action, with its hidden fields and the ones given. */
	submit(page: Seen, action: string, fields?: Fields, headers?: Fields): Promise<Seen>
	/** Gets where an answer sends to, until nothing sends on. */
	follow(seen: Seen): Promise<Seen>
	/** Forgets everything of one host. */
	forget(url: string): void
	cookiesOf(url: string): ReadonlyMap<string, string>
}

export function createVisitor(): Visitor {
	const jars = new Map<string, Map<string, string>>()
	const jarOf = (url: string): Map<string, string> => {
		const { host } = new URL(url)
		const jar = jars.get(host) ?? new Map<string, string>()
		jars.set(host, jar)
		return jar
	}
	const visit = async (url: string, method: string, body: string | null, headers: Fields): Promise<Seen> => {
		const jar = jarOf(url)
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
		const type = body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
		const seen = await dial(url, method, body, { ...type, ...(cookie ? { cookie } : {}), ...headers })
		for (const line of seen.headers['set-cookie'] ?? []) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
			jar.set(name, value)
		}
		return seen
	}
	const visitor: Visitor = {
		get: (url, headers = {}) => visit(url, 'GET', null, headers),
		post: (url, fields, headers = {}) => visit(url, 'POST', new URLSearchParams(fields).toString(), headers),
		submit: (page, action, fields = {}, headers = {}) => {
			const url = new URL(action, page.url).href
			return visitor.post(url, { ...hiddenFields(page, action), ...fields }, headers)
		},
		follow: async (seen) => {
			let at = seen
			for (let hops = 0; at.location && hops < 5; hops++) at = await visitor.get(at.location)
			return at
		},
		forget: (url) => void jars.delete(new URL(url).host),
		cookiesOf: jarOf,
	}
	return visitor
}

/** The hidden fields of the form with an action. Throws when the page has no such form. */
export function hiddenFields(page: Seen, action: string): Record<string, string> {
	const form = [...page.text.matchAll(/<form[^>]* action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(
		([, at]) => at === action,
	)
	if (!form) throw new Error(`no form for ${action} on ${page.url} (${page.status})`)
	const inputs = (form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
	return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]))
}

function dial(url: string, method: string, body: string | null, headers: Fields): Promise<Seen> {
	const { hostname, host, port, pathname, search } = new URL(url)
	return new Promise((resolve, reject) => {
		const options = { host: '127.0.0.1', port, path: pathname + search, method, agent: false }
		const request = httpRequest({ ...options, headers: { host, ...headers } })
		request.on('error', reject)
		request.on('response', async (response) => {
			const chunks: Buffer[] = []
			try {
				for await (const chunk of response) chunks.push(chunk)
			} catch (error) {
				reject(error)
				return
			}
			const location = response.headers.location ? new URL(response.headers.location, url).href : ''
			const text = Buffer.concat(chunks).toString('utf8')
			resolve({
				status: response.statusCode ?? 0,
				headers: response.headers,
				text,
				location,
				url: `http://${hostname}:${port}${pathname}${search}`,
			})
		})
		request.end(body ?? undefined)
	})
}
