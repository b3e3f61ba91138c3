export { createShopPayments, type ShopPaymentsOptions } from './create-shop-payments.ts'
export type {
	OrdersPort,
	PayableOrder,
	PaymentHandler,
	PaymentStart,
	Receipt,
	ShopPayments,
	StartOptions,
} from './payment-ports.ts'
export { loadShopKeys, type ShopKeys } from './shop-keys.ts'
