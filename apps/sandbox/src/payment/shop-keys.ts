import { createHash } from 'node:crypto'
import { type KeyPair, loadEd25519Pair, loadRsaPair, loadSecretText } from '../keys/key-file.ts'

/** A shop's own keys, each made at first start and never shown: for each wallet, and for its word to the chats. */
export type ShopKeys = {
	readonly alipay: KeyPair
	readonly wechatpay: KeyPair & {
		readonly serial: string
		/** The APIv3 key: what WeChat Pay tells the shop is encrypted with it. */
		readonly apiKey: string
	}
	readonly webhook: KeyPair
}

/**
 * Gives the keys of a shop.
 * @param dataDir a folder, or `:memory:` for keys nobody keeps
 */
export async function loadShopKeys(dataDir: string, shopId: string): Promise<ShopKeys> {
	const [alipay, wechat, webhook, apiKey] = await Promise.all([
		loadRsaPair(dataDir, `${shopId}-alipay`),
		loadRsaPair(dataDir, `${shopId}-wechatpay`),
		loadEd25519Pair(dataDir, `${shopId}-webhook`),
		loadSecretText(dataDir, `${shopId}-wechatpay-api`),
	])
	const serial = createHash('sha256').update(wechat.publicKey).digest('hex').slice(0, 40).toUpperCase()
	return { alipay, wechatpay: { ...wechat, serial, apiKey }, webhook }
}
