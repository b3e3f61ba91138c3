import { type KeyPair, loadEd25519Pair, loadRsaPair } from '../keys/key-file.ts'

/** A shop's own keys, each made at first start and never shown: for each wallet, and for its word to the chats. */
export type ShopKeys = { readonly alipay: KeyPair; readonly webhook: KeyPair }

/**
 * Gives the keys of a shop.
 * @param dataDir a folder, or `:memory:` for keys nobody keeps
 */
export async function loadShopKeys(dataDir: string, shopId: string): Promise<ShopKeys> {
	const [alipay, webhook] = await Promise.all([
		loadRsaPair(dataDir, `${shopId}-alipay`),
		loadEd25519Pair(dataDir, `${shopId}-webhook`),
	])
	return { alipay, webhook }
}
