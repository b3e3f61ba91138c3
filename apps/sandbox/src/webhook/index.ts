export type { KnownChat, OrderChange, OrderWebhook } from './order-webhook-ports.ts'
