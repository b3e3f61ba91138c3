export { createOrderWebhook } from './create-order-webhook.ts'
export type { OrderWebhook } from './order-webhook-ports.ts'
