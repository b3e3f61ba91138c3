export { createLinkReader } from './create-link-reader.ts'
export { createLinks } from './create-links.ts'
export { type DisplayHost, displayHost, type HostWarning } from './host/display-host.ts'
export type { Imitation } from './host/look-alike.ts'
export type { Category, Link, LinkKind, Span } from './link.ts'
export type { AppLink, Identity, LinkReader, Links, LinksOptions } from './links.ts'
export type { Place } from './locate-links.ts'
export { parsePlatforms } from './parse-platforms.ts'
export { type PlatformsRefusal, platformsRefusalReasons } from './parse-value.ts'
export type {
	Acceptance,
	AppLinks,
	CodeForm,
	ExtraHost,
	ItemForm,
	LinkShape,
	Names,
	Platform,
	ShortHost,
	TitlePlace,
} from './platform.ts'
export { builtInPlatforms } from './platforms/built-in.ts'
export { parseWebUrl, type WebUrl } from './web-url.ts'
export { withHosts } from './with-hosts.ts'
