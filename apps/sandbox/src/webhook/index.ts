export { createOrderWebhook, type OrderWebhookOptions } from './create-order-webhook.ts'
export type { KnownChat, OrderChange, OrderWebhook } from './order-webhook-ports.ts'
