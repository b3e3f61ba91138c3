import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { loadRsaPair } from '../keys/key-file.ts'
import { createAlipay } from './alipay/create-alipay.ts'
import { alipaySchedule } from './alipay/notice.ts'
import type { MerchantName } from './merchant-name.ts'
import { digitsOf } from './wallet-number.ts'
import { createWechatpay } from './wechatpay/create-wechatpay.ts'
import { wechatSchedule } from './wechatpay/wechat-notice.ts'

export type WalletsOptions = {
	/** A directory for databases and keys, or `:memory:`. */
	readonly dataDir: string
	/** Origins besides the shops that stand around a cashier: the chats. */
	readonly chatOrigins: readonly string[]
	readonly now: () => Date
	/** Pauses between notifications in milliseconds; those of the real wallets unless told. */
	readonly schedule?: { readonly alipay?: readonly number[]; readonly wechatpay?: readonly number[] }
	readonly log?: (line: object) => void
}

/** What a shop hands in when it signs a contract with the wallets. */
export type MerchantApplication = {
	readonly id: string
	/** The name buyers read on the cashier, in each of its languages. */
	readonly name: MerchantName
	readonly alipay: { readonly publicKey: string }
	readonly wechatpay: {
		readonly publicKey: string
		/** Serial number of that key. */
		readonly serial: string
		/** The APIv3 key the shop chose: 32 characters. */
		readonly apiKey: string
	}
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
	readonly wechatpay: {
		readonly appid: string
		readonly mchid: string
		/** WeChat Pay's own key and the serial its signatures name. */
		readonly platformPublicKey: string
		readonly platformSerial: string
		/** Dialled by the shop's server. */
		readonly api: string
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
export const wechatpayHost = 'wechatpay.localhost'

/** Opens the wallets. Nothing listens before `listen`. */
export async function createWallets(options: WalletsOptions): Promise<Wallets> {
	const { dataDir, chatOrigins, now } = options
	const [key, wechatKey] = await Promise.all([loadRsaPair(dataDir, 'alipay'), loadRsaPair(dataDir, 'wechatpay')])
	const dbPath = (name: string) => (dataDir === ':memory:' ? dataDir : join(dataDir, `${name}.db`))
	const log = options.log ? { log: options.log } : {}
	const platformSerial = `PUB_KEY_ID_${digitsOf(wechatKey.publicKey, 34)}`
	let port = 0
	const alipay = await createAlipay({
		dbPath: dbPath('alipay'),
		privateKey: key.privateKey,
		chatOrigins,
		schedule: options.schedule?.alipay ?? alipaySchedule,
		now,
		...log,
	})
	const wechatpay = await createWechatpay({
		dbPath: dbPath('wechatpay'),
		signer: { serial: platformSerial, privateKey: wechatKey.privateKey, now },
		chatOrigins,
		schedule: options.schedule?.wechatpay ?? wechatSchedule,
		cashier: () => `http://${wechatpayHost}:${port}`,
		...log,
	})
	await Promise.all([alipay.app.ready(), wechatpay.app.ready()])
	const server = createServer((request, response) => {
		const { app } = isForWechatpay(request) ? wechatpay : alipay
		app.routing(request, response)
	})

	function alipayContract({ id, name, alipay: { publicKey } }: MerchantApplication): MerchantContract['alipay'] {
		const { appId, sellerId } = alipay.merchants.register({ id, name, publicKey })
		const gateway = `http://127.0.0.1:${port}/gateway.do`
		const cashier = `http://${alipayHost}:${port}/gateway.do`
		return { appId, sellerId, alipayPublicKey: key.publicKey, gateway, cashier }
	}

	function wechatpayContract({ id, name, wechatpay: keys }: MerchantApplication): MerchantContract['wechatpay'] {
		const { appid, mchid } = wechatpay.merchants.register({ id, name, ...keys })
		const api = `http://127.0.0.1:${port}`
		const cashier = `http://${wechatpayHost}:${port}`
		return { appid, mchid, platformPublicKey: wechatKey.publicKey, platformSerial, api, cashier }
	}

	return {
		async listen(wanted) {
			await new Promise<void>((resolve, reject) => {
				server.once('error', reject)
				server.listen(wanted, '127.0.0.1', resolve)
			})
			const address = server.address()
			port = typeof address === 'object' && address ? address.port : wanted
			alipay.outbox.start()
			wechatpay.outbox.start()
			return { port }
		},
		contract(application) {
			if (port === 0) throw new Error('wallets: contracts are made when the wallets listen')
			return { alipay: alipayContract(application), wechatpay: wechatpayContract(application) }
		},
		async close() {
			await new Promise<void>((resolve) => {
				server.close(() => resolve())
				server.closeAllConnections()
			})
			await Promise.all([alipay.close(), wechatpay.close()])
		},
	}
}

/** By the host that is asked for; programs dial the bare address, where the path tells the two interfaces apart. */
function isForWechatpay({ headers, url = '' }: IncomingMessage): boolean {
	const host = headers.host?.split(':')[0] ?? ''
	return host === wechatpayHost || (host !== alipayHost && url.startsWith('/v3/'))
}
