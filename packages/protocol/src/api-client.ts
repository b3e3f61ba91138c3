import type {
	ConversationList,
	CreateConversation,
	HistoryPage,
	Me,
	OpenLink,
	PeopleFound,
	PublicConfig,
	SendMessage,
	SendReceipt,
	SignIn,
	SignUp,
	SocketTicket,
} from './api.ts'
import type { ConversationSnapshot } from './conversation.ts'
import type { Decision } from './decision.ts'
import type { Problem } from './problem.ts'
import type { Quote, QuotePeriod } from './quote.ts'

/** What an asked question gives: the answer, or the problem the server told. */
export type Answer<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problem: Problem }

export type ApiClientOptions = {
	/** The platform's `fetch`, or one of a test's own. */
	readonly fetch: (url: string, init: RequestInit) => Promise<Response>
	/** Origin of the server without a slash at the end; empty for the page's own. */
	readonly base?: string
	/** Sent with every request, such as a cookie in a test. */
	readonly headers?: Readonly<Record<string, string>>
}

export type ApiClient = ReturnType<typeof createApiClient>

/** Asks one address of the server; the answer has the shape its route declares. */
export type Ask = <Value>(method: string, path: string, body?: unknown) => Promise<Answer<Value>>

/**
 * A typed client of the HTTP interface.
 * Every call gives an `Answer`: what the server declares, or a problem. An answer that is not the server's own is the problem `unavailable`
 * or `internal`. A network failure throws what `fetch` throws.
 */
export function createApiClient(options: ApiClientOptions) {
	const ask: Ask = (method, path, body) => request(options, method, path, body)
	const conversation = (id: string) => `/api/conversations/${encodeURIComponent(id)}`
	const link = (id: string, message: string, index: number) =>
		`${conversation(id)}/messages/${encodeURIComponent(message)}/links/${index}`
	return {
		/** For clients of a part of the interface that most people never meet, such as the operators' desk. */
		ask,
		config: () => ask<PublicConfig>('GET', '/api/config'),
		signUp: (body: SignUp) => ask<Me>('POST', '/api/sign-up', body),
		signIn: (body: SignIn) => ask<Me>('POST', '/api/sign-in', body),
		signInDemo: (username: string) => ask<Me>('POST', '/api/demo/sign-in', { username }),
		signOut: () => ask<null>('POST', '/api/sign-out', {}),
		me: () => ask<Me>('GET', '/api/me'),
		findPeople: (query: string) => ask<PeopleFound>('GET', `/api/people?query=${encodeURIComponent(query)}`),
		conversations: () => ask<ConversationList>('GET', '/api/conversations'),
		createConversation: (body: CreateConversation) => ask<ConversationSnapshot>('POST', '/api/conversations', body),
		conversation: (id: string) => ask<ConversationSnapshot>('GET', conversation(id)),
		history: (id: string, before: number, limit = 50) =>
			ask<HistoryPage>('GET', `${conversation(id)}/messages?before=${before}&limit=${limit}`),
		send: (id: string, body: SendMessage) => ask<SendReceipt>('POST', `${conversation(id)}/messages`, body),
		rename: (id: string, title: string) => ask<null>('PUT', `${conversation(id)}/title`, { title }),
		invite: (id: string, users: readonly string[]) => ask<null>('POST', `${conversation(id)}/members`, { users }),
		showCards: (id: string, shown: boolean) => ask<null>('PUT', `${conversation(id)}/cards`, { shown }),
		leave: (id: string) => ask<null>('DELETE', `${conversation(id)}/members/me`),
		moveRead: (id: string, readCount: number) => ask<null>('PUT', `${conversation(id)}/read`, { readCount }),
		openLink: (id: string, message: string, index: number, body: OpenLink = {}) =>
			ask<Decision>('POST', `${link(id, message, index)}/open`, body),
		openOrder: (order: string, body: OpenLink = {}) =>
			ask<Decision>('POST', `/api/orders/${encodeURIComponent(order)}/open`, body),
		refreshCard: (id: string, message: string, index: number) =>
			ask<null>('POST', `${link(id, message, index)}/card/refresh`, {}),
		/** Says that a card is being looked at: one that is no longer fresh is then read again. */
		lookAtCard: (id: string, message: string, index: number) =>
			ask<null>('POST', `${link(id, message, index)}/card/look`, {}),
		removeCard: (id: string, message: string, index: number) => ask<null>('DELETE', `${link(id, message, index)}/card`),
		quote: (secid: string, period: QuotePeriod) =>
			ask<Quote>('GET', `/api/quotes/${encodeURIComponent(secid)}?period=${period}`),
		socketTicket: () => ask<SocketTicket>('POST', '/api/socket-tickets', {}),
	}
}

async function request<Value>(
	options: ApiClientOptions,
	method: string,
	path: string,
	body: unknown,
): Promise<Answer<Value>> {
	const response = await options.fetch(`${options.base ?? ''}${path}`, {
		method,
		credentials: 'same-origin',
		headers: {
			accept: 'application/json',
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
			...options.headers,
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	})
	const text = await response.text()
	return response.ok
		? readValue<Value>(text, response.status)
		: { ok: false, problem: readProblem(text, response.status) }
}

function readValue<Value>(text: string, status: number): Answer<Value> {
	const json = text === '' ? null : parseJson(text)
	// Somebody in between answered in the server's place, such as the sign-in page of a network.
	if (json === undefined) return { ok: false, problem: toProblem('unavailable', status, 502) }
	// The server is the other half of this package: what it answers has the shape its route declares.
	return { ok: true, value: json as Value }
}

function readProblem(text: string, status: number): Problem {
	const json = parseJson(text)
	const isProblem = typeof json === 'object' && json !== null && 'code' in json && typeof json.code === 'string'
	// A problem document of the server, as above.
	if (isProblem) return json as Problem
	return toProblem(status === 502 || status === 503 || status === 504 ? 'unavailable' : 'internal', status, status)
}

function toProblem(code: Problem['code'], answered: number, status: number): Problem {
	return { type: `urn:hutong:error:${code}`, title: `The server answered ${answered}.`, status, code }
}

/** What a text holds; `undefined` when it is not JSON: a proxy in between may answer in its own words. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
