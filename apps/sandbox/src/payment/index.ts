export type {
	OrdersPort,
	PayableOrder,
	PaymentFact,
	PaymentHandler,
	PaymentStart,
	ShopPayments,
	StartOptions,
} from './payment-ports.ts'
