import { setTimeout as wait } from 'node:timers/promises'
import type { ConnectionOptions } from 'node:tls'
import type { Allowance } from './allowance.ts'
import { type Connect, connectToAddress } from './connect-pinned.ts'
import type { Door } from './door.ts'
import type { CheckHop, FetchRequest, OutboundFetch } from './fetch-request.ts'
import type { FetchFailure, FetchResult, Refusal } from './fetch-result.ts'
import { type ChainResult, followHops, toUrlSubject } from './follow-hops.ts'
import { findRefusal, type Guards } from './guards/guard.ts'
import { createHostQueue, type Delay } from './host-queue.ts'
import { createReachable } from './is-global-address.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { LogEntry } from './log-entry.ts'
import { createOwnReader, type OwnReader, readAgain } from './own-reader.ts'
import { parseOutboundUrl } from './parse-outbound-url.ts'
import { createSystemResolve, type Resolve } from './resolve-host.ts'
import { createResultCache } from './result-cache.ts'
import { createRobotsGate, type RobotsGate } from './robots-gate.ts'
import { createSingleFlight } from './single-flight.ts'
import { createTimeBudget } from './time-budget.ts'

/** What the door may be built with. Everything has a default that is safe in production. */
export type OutboundFetchOptions = {
	readonly resolve?: Resolve
	readonly allowances?: readonly Allowance[]
	/** Blocks in CIDR form that look public and are inner here, such as a company's own range or a NAT64 prefix of its own. */
	readonly innerBlocks?: readonly string[]
	/** Ports open without an allowance: 80 and 443 by default. */
	readonly ports?: readonly number[]
	readonly now?: () => number
	readonly random?: () => number
	readonly delay?: Delay
	/** Who asks: `name/version` and, in brackets, the address of a page about it. Its name is looked for in robots.txt. */
	readonly userAgent?: string
	readonly limits?: Partial<Limits>
	readonly log?: (entry: LogEntry) => void
}

/** What only tests change: the guards in force, how a socket is opened, and whose certificates count. */
export type Seams = {
	readonly guards: Guards
	readonly connect?: Connect
	readonly tls?: ConnectionOptions
}

type SharedRequest = Omit<FetchRequest, 'read'> & Pick<OwnReader, 'read'>

const defaultUserAgent = 'HutongBot/0.1 (link preview of a self-hosted chat)'

/** Builds the door from its options and its guards. */
export function createGuardedFetch(options: OutboundFetchOptions, seams: Seams): OutboundFetch {
	const limits = { ...defaultLimits, ...options.limits }
	const now = options.now ?? Date.now
	const door = createDoor(options, seams, limits)
	const robots = createDoorRobots(door, now)
	const cache = createResultCache(limits, now)
	const flights = createSingleFlight<FetchResult>()

	return {
		async fetch(text, request) {
			const start = performance.now()
			const result = await fetchOne(text, request)
			options.log?.({
				...{ purpose: request.purpose, host: URL.parse(text)?.host ?? null, hops: result.hops.length },
				...{ outcome: result.ok ? 'ok' : result.reason, status: result.status ?? null, cached: result.cached },
				...{ detail: result.ok ? null : result.detail, bytes: result.ok ? result.body.length : 0 },
				...{ at: result.fetchedAt, milliseconds: Math.round(performance.now() - start) },
			})
			return result
		},
	}

	async function fetchOne(text: string, request: FetchRequest): Promise<FetchResult> {
		const parsed = parseOutboundUrl(text, { maximumLength: limits.urlLength })
		if (!parsed.ok) return fail(parsed, now())
		const refusal = findRefusal(door.guards.url, toUrlSubject(door, parsed.url, request.purpose))
		if (refusal !== null) return fail(refusal, now())
		const signal = request.signal ?? new AbortController().signal
		try {
			return await findOrShare(toKey(parsed.url, request), parsed.url, request, signal)
		} catch (error) {
			if (!signal.aborted) throw error
			return fail({ reason: 'aborted', detail: 'by the caller' }, now())
		}
	}

	async function findOrShare(key: string, url: URL, request: FetchRequest, signal: AbortSignal): Promise<FetchResult> {
		const known = request.cache === 'refresh' || request.conditional !== undefined ? null : cache.find(key)
		if (known === null || !(await readAgain(known, request.read, signal))) return share(key, url, request, signal)
		return judge(known, request.checkHop)
	}

	async function share(key: string, url: URL, request: FetchRequest, signal: AbortSignal): Promise<FetchResult> {
		if (signal.aborted) return fail({ reason: 'aborted', detail: 'before it began' }, now())
		const { read, rethrow } = createOwnReader(request.read, signal)
		const flight = await flights.join(key, (shared) => run(key, url, { ...request, read }, shared), signal)
		const { value, isOwn } = flight
		if (isOwn) {
			rethrow()
			return value
		}
		// Another caller's no is not this caller's no, nor its enough.
		const isForAll = value.ok || value.reason !== 'hop_refused'
		if (!isForAll || !(await readAgain(value, request.read, signal))) return share(key, url, request, signal)
		return judge(value, request.checkHop)
	}

	async function run(key: string, url: URL, request: SharedRequest, signal: AbortSignal): Promise<FetchResult> {
		const wireBytes = Math.min(request.maxWireBytes ?? limits.wireBytes, limits.wireBytes)
		const chain = await followHops(door, url, {
			purpose: request.purpose,
			accept: request.accept ?? 'html',
			...(request.conditional === undefined ? {} : { conditional: request.conditional }),
			...(request.question === undefined ? {} : { question: request.question }),
			limits: { ...limits, wireBytes },
			followRedirects: request.question === undefined && (request.followRedirects ?? true),
			checkHop: request.checkHop ?? (() => true),
			checkRobots: robots.check,
			read: request.read,
			budget: createTimeBudget(limits.totalMs, signal),
			signal,
		})
		const result = toResult(chain, now())
		cache.store(key, result)
		return result
	}
}

/** @throws RangeError when a block or the user agent cannot be read */
function createDoor(options: OutboundFetchOptions, seams: Seams, limits: Limits): Door {
	const userAgent = options.userAgent ?? defaultUserAgent
	if (!/^[\x21-\x7e][\x20-\x7e]*$/.test(userAgent)) throw new RangeError('userAgent: printable ASCII only')
	return {
		resolve: options.resolve ?? createSystemResolve(),
		connect: seams.connect ?? connectToAddress,
		guards: seams.guards,
		limits,
		allowances: options.allowances ?? [],
		ports: options.ports ?? [80, 443],
		isReachable: createReachable(options.innerBlocks ?? []),
		userAgent,
		tls: seams.tls ?? {},
		queue: createHostQueue(limits, options.random ?? Math.random, options.delay ?? waitFor),
	}
}

function createDoorRobots(door: Door, now: () => number): RobotsGate {
	const { limits } = door
	return createRobotsGate({
		limits,
		now,
		productToken: door.userAgent.split(/[/\s]/, 1)[0] ?? '',
		fetchRobots(url) {
			const { signal } = new AbortController()
			return followHops(door, url, {
				purpose: 'robots',
				accept: ['text/*'],
				limits: { ...limits, wireBytes: limits.robotsBytes, decodedBytes: limits.robotsBytes },
				followRedirects: true,
				checkHop: (hop) => new URL(hop).pathname === '/robots.txt',
				checkRobots: async () => null,
				budget: createTimeBudget(limits.totalMs, signal),
				signal,
			})
		},
	})
}

function toKey(url: URL, request: FetchRequest): string {
	const { purpose, accept, followRedirects, conditional, maxWireBytes, question } = request
	const how = [purpose, accept ?? 'html', followRedirects ?? true, conditional, maxWireBytes]
	// What announces itself as too large is refused to those who want it whole alone.
	return JSON.stringify([url.href, ...how, question, request.read !== undefined])
}

function toResult(chain: ChainResult, fetchedAt: number): FetchResult {
	const { outcome, hops } = chain
	if (outcome.kind === 'answer') {
		const { kind: _, ...answer } = outcome
		const contentType = answer.headers['content-type'] ?? null
		return { ok: true, url: chain.url.href, hops, ...answer, contentType, fetchedAt, cached: false }
	}
	const { kind: _, ...refusal } = outcome
	return { ok: false, ...refusal, hops, fetchedAt, cached: false }
}

/** A caller that gets an answer somebody else fetched still asks its own question of every hop. */
async function judge(result: FetchResult, checkHop: CheckHop | undefined): Promise<FetchResult> {
	if (checkHop === undefined) return result
	for (const [index, hop] of result.hops.entries()) {
		if (await checkHop(hop.url)) continue
		const refusal: Refusal = { reason: 'hop_refused', detail: 'the caller said no' }
		return { ...fail(refusal, result.fetchedAt), hops: result.hops.slice(0, index), cached: result.cached }
	}
	return result
}

function fail(refusal: Refusal, fetchedAt: number): FetchFailure {
	const { reason, detail } = refusal
	return { ok: false, reason, detail, hops: [], fetchedAt, cached: false }
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
	await wait(milliseconds, undefined, { signal })
}
