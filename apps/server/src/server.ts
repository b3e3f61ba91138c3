import type { AddressInfo } from 'node:net'
import type { Resolve } from '@hutong/outbound-fetch'
import { createAccounts } from './accounts/accounts.ts'
import { attachCard } from './actions/attach-card.ts'
import { createSender, type SendTools } from './actions/send-message.ts'
import { addCases } from './api/add-cases.ts'
import { addEndpoints } from './api/add-endpoints.ts'
import type { Config } from './config.ts'
import { bumpRules, createWriteQueue, migrate, openStore, setOperators } from './db/index.ts'
import { seedDemo } from './demo/seed-demo.ts'
import { createApp } from './http/create-app.ts'
import { createOriginGuard } from './http/guard-origin.ts'
import { createTokenBuckets } from './limits/token-buckets.ts'
import { createLinkGateway } from './links/create-link-gateway.ts'
import type { LinkRules } from './links/create-link-rules.ts'
import { openLists } from './lists/index.ts'
import { createMailDesk, createMailTransport } from './mail/index.ts'
import { configurePolicy } from './policies/configure-policy.ts'
import { forgetOldDecisions } from './policies/forget-old-decisions.ts'
import { type KeptRules, keepRules } from './policies/keep-rules.ts'
import { createPublicConfig } from './public-config.ts'
import {
	type Bus,
	createAddressFinder,
	createHub,
	createLocalBus,
	createSocketActions,
	pollLogs,
	serveSockets,
} from './realtime/index.ts'
import { createViolationDesk } from './violations/index.ts'

/** Parts a test or an operator's own start puts in the place of the usual ones. */
export type Overrides = {
	/** Milliseconds since 1970. */
	readonly now?: () => number
	readonly bus?: Bus
	/** Looks a name up for links that are read; by default as the machine does. */
	readonly resolve?: Resolve
	/** Called when the database cannot be trusted any more; by default the exception is left uncaught. */
	readonly onBroken?: (cause: unknown) => void
}

export type Server = {
	/** Takes requests from now on. @returns where */
	listen(): Promise<AddressInfo>
	/** Another policy, and other switches of cards, from now on: cards go, or come back, at once. */
	setRules(rules: LinkRules): Promise<void>
	/** Takes no more, ends what runs, closes the database. */
	close(): Promise<void>
}

/**
 * Builds the chat server; it does not listen yet.
 * @throws Error when the database cannot be opened or would not keep what it confirms
 */
export async function createServer(config: Config, overrides: Overrides = {}): Promise<Server> {
	const now = overrides.now ?? Date.now
	const guard = createOriginGuard([config.origin])
	const app = await createApp(config, guard)
	const onError = (cause: unknown) => app.log.error({ err: cause }, 'something broke beside a request')
	const store = await openStore(config.database, { onConnectionError: onError })
	await migrate(store)

	const bus = overrides.bus ?? createLocalBus()
	const hub = createHub({ store, mostEach: config.limits.sockets, onError })
	bus.subscribe(hub.hear)
	const onBroken = overrides.onBroken ?? throwUncaught
	const writes = createWriteQueue(store, { publish: (hint) => bus.publish(hint), onBroken })

	const gateway = createLinkGateway(config, {
		...{ store, writes, now, log: app.log },
		...(overrides.resolve ? { resolve: overrides.resolve } : {}),
		lists: () => lists.held(),
		confirm: (urls) => lists.confirm(urls),
		stops: { find: (urls, at) => violations.stops.find(urls, at) },
		attachCard: async (place, card) => {
			await attachCard({ writes, now, findReason: gateway.findReason }, place, card)
		},
	})
	let kept: KeptRules | null = null
	const lists = await openLists({
		...{ store, writes, now, log: app.log, allowances: config.allowances, lists: {} },
		...(overrides.resolve ? { resolve: overrides.resolve } : {}),
		...{ folder: config.desk.listsFolder, searchUrl: config.desk.safeBrowsing },
		// What comes before the rules are kept is held when they are.
		onChange: () => void kept?.change().catch(onError),
	})
	const mails = createMailDesk({
		...{ store, writes, now, onError, send: config.mail && createMailTransport(config.mail) },
		onProblem: (mail, problem) => app.log.warn({ mail, problem }, 'a mail was not taken'),
	})
	const violations = await createViolationDesk({
		...{ store, writes, now, links: gateway.links, secret: config.secret },
		judge: async (url) => gateway.judge(url),
		onWrite: bumpRules,
		onMail: () => mails.wake(),
	})
	await configurePolicy({ writes, now }, config.policy)
	const rules = await keepRules({
		...{ store, bus, now, every: config.limits.rulesPoll, lists, violations, gateway, onError },
		broadcast: hub.broadcast,
	})
	kept = rules
	const tools: SendTools = {
		writes,
		now,
		findLinks: gateway.find,
		onLinks: gateway.readCards,
	}
	const send = createSender(tools)
	const accounts = createAccounts({
		store,
		origin: config.origin,
		secret: config.secret,
		log: (level, message) => app.log[level]({ from: 'accounts' }, message),
	})
	const demoPeople = config.demo ? await seedDemo({ accounts, store, tools, samples: config.demo.samples }) : null
	const missing = await writes.run(({ db }) => setOperators(db, config.operators))
	if (missing.length > 0) app.log.warn({ missing }, 'HUTONG_OPERATORS names people without an account')
	const sends = createTokenBuckets({ ...config.limits.sends, now })

	addEndpoints(app, {
		accounts,
		store,
		tools,
		send,
		sends,
		limits: config.limits,
		publicConfig: () => createPublicConfig({ ...config, policy: gateway.policy() }, demoPeople),
		demoPeople,
		gateway,
		policyDesk: {
			...{ lists, look: rules.look, platforms: config.platforms },
			tools: { writes, now, secondEye: config.desk.secondEye },
		},
		origin: config.origin,
		closeSession: hub.closeSession,
	})
	addCases(app, { accounts, store, limits: config.limits, now, gateway, violations, mails })
	const sockets = serveSockets(app.server, {
		actions: createSocketActions({ store, hub, tools, send, sends, frames: config.limits.frames, onError }),
		limits: config.limits,
		isOurs: (request) => guard.isOurHost(request) && guard.isOurPage(request),
		findAddress: createAddressFinder(config.trustProxy),
		now,
	})
	const poll = await pollLogs({ store, hub, every: config.limits.poll, now, onError })
	const forgetting = forgetOldDecisions({ writes, now, keptDays: config.desk.decisionsKeptDays, onError })
	await app.ready()

	return {
		async listen() {
			await app.listen(config.listen)
			// The rules may be others than those the last run ended with.
			void rules.review()
			mails.wake()
			// Listening on a host and a port, never on a pipe.
			return app.server.address() as AddressInfo
		},
		async setRules({ policy, cardsOff }) {
			gateway.setRules({ cardsOff })
			await configurePolicy({ writes, now }, policy)
			await rules.change()
			await rules.review()
		},
		async close() {
			await sockets.close()
			await app.close()
			await poll.stop()
			await rules.stop()
			await mails.stop()
			await forgetting.stop()
			await lists.close()
			await gateway.close()
			await writes.drain()
			await bus.close()
			await store.close()
		},
	}
}

/** An exception nobody can catch ends the process: better than to confirm what may not be kept. */
function throwUncaught(cause: unknown): void {
	queueMicrotask(() => {
		throw cause
	})
}
