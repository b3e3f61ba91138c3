export {
	createWallets,
	type MerchantApplication,
	type MerchantContract,
	type Wallets,
} from './create-wallets.ts'
