export {
	createWallets,
	type MerchantApplication,
	type MerchantContract,
	type Wallets,
	type WalletsOptions,
} from './create-wallets.ts'
