import { createServer } from 'node:http'
import { join } from 'node:path'
import { loadRsaPair } from '../keys/key-file.ts'
import { createAlipay } from './alipay/create-alipay.ts'
import { alipaySchedule } from './alipay/notice.ts'

export type WalletsOptions = {
	/** A directory for databases and keys, or `:memory:`. */
	readonly dataDir: string
	/** Origins besides the shops that stand around a cashier: the chats. */
	readonly chatOrigins: readonly string[]
	readonly now: () => Date
	/** Pauses between notifications in milliseconds; those of the real wallets unless told. */
	readonly schedule?: { readonly alipay?: readonly number[] }
	readonly log?: (line: object) => void
}

/** What a shop hands in when it signs a contract with the wallets. */
export type MerchantApplication = {
	readonly id: string
	/** The name buyers read on the cashier. */
	readonly name: string
	readonly alipay: { readonly publicKey: string }
}

/** What the shop gets: its numbers, the wallet's public key, and where the gateway is for its server and for browsers. */
export type MerchantContract = {
	readonly alipay: {
		readonly appId: string
		readonly sellerId: string
		readonly alipayPublicKey: string
		/** Dialled by the shop's server. */
		readonly gateway: string
		/** Opened by the buyer's browser. */
		readonly cashier: string
	}
}

/** The wallet companies of the sandbox behind one listener, told apart by the host that is asked for. */
export type Wallets = {
	/** Starts listening on the loopback address and sending notifications; 0 takes a free port. */
	listen(port: number): Promise<{ readonly port: number }>
	/** Takes a shop on; call when the wallets listen. */
	contract(application: MerchantApplication): MerchantContract
	close(): Promise<void>
}

export const alipayHost = 'alipay.localhost'

/** Opens the wallets. Nothing listens before `listen`. */
export async function createWallets(options: WalletsOptions): Promise<Wallets> {
	const { dataDir, chatOrigins, now } = options
	const key = await loadRsaPair(dataDir, 'alipay')
	const alipay = await createAlipay({
		dbPath: dataDir === ':memory:' ? dataDir : join(dataDir, 'alipay.db'),
		privateKey: key.privateKey,
		chatOrigins,
		schedule: options.schedule?.alipay ?? alipaySchedule,
		now,
		...(options.log ? { log: options.log } : {}),
	})
	await alipay.app.ready()
	const server = createServer((request, response) => alipay.app.routing(request, response))
	let port = 0

	return {
		async listen(wanted) {
			await new Promise<void>((resolve, reject) => {
				server.once('error', reject)
				server.listen(wanted, '127.0.0.1', resolve)
			})
			const address = server.address()
			port = typeof address === 'object' && address ? address.port : wanted
			alipay.outbox.start()
			return { port }
		},
		contract(application) {
			if (port === 0) throw new Error('wallets: contracts are made when the wallets listen')
			const { appId, sellerId } = alipay.merchants.register({
				id: application.id,
				name: application.name,
				publicKey: application.alipay.publicKey,
			})
			const gateway = `http://127.0.0.1:${port}/gateway.do`
			const cashier = `http://${alipayHost}:${port}/gateway.do`
			return { alipay: { appId, sellerId, alipayPublicKey: key.publicKey, gateway, cashier } }
		},
		async close() {
			await new Promise<void>((resolve) => {
				server.close(() => resolve())
				server.closeAllConnections()
			})
			await alipay.close()
		},
	}
}
