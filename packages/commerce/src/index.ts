export {
	type CatalogEndpoint,
	type CatalogVersion,
	catalogLookup,
	catalogVersions,
	findCatalog,
	shoppingService,
} from './find-catalog.ts'
export type { HttpRequest } from './http-request.ts'
export { LineItem, Order, OrderEvent, OrderStatus } from './order.ts'
export { orderTransition } from './order-transition.ts'
export { findSigningKey, parseShopProfile, ShopProfile, SigningKey } from './shop-profile.ts'
export { type RequestSigner, type SignatureHeaders, signRequest } from './sign-request.ts'
export { verifyRequest } from './verify-request.ts'
export type { SignatureRefusal, SignatureVerdict, VerifyOptions } from './verify-signature.ts'
