export type { Category, Link, LinkKind, Span } from './link.ts'
export type { AppLink, Identity, Links, LinksOptions } from './links.ts'
export type {
	Acceptance,
	AppLinks,
	ExtraHost,
	ItemForm,
	LinkShape,
	Names,
	Platform,
	ShortHost,
} from './platform.ts'
