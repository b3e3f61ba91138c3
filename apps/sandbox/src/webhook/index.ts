export type { KnownChat, OrderWebhook } from './order-webhook-ports.ts'
