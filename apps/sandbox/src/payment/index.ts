export type {
	OrdersPort,
	PayableOrder,
	PaymentHandler,
	PaymentStart,
	Receipt,
	ShopPayments,
	StartOptions,
} from './payment-ports.ts'
