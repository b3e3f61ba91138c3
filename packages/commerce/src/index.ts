export { LineItem, Order, OrderEvent, OrderStatus } from './order.ts'
export { ShopProfile, SigningKey } from './shop-profile.ts'
