export { createShopPayments } from './create-shop-payments.ts'
export type {
	OrdersPort,
	PayableOrder,
	PaymentHandler,
	Receipt,
	ShopPayments,
} from './payment-ports.ts'
export { loadShopKeys, type ShopKeys } from './shop-keys.ts'
