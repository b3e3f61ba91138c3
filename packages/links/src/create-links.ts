import { createLinkReader } from './create-link-reader.ts'
import { createHostReader } from './host/display-host.ts'
import type { Links, LinksOptions } from './links.ts'
import { builtInPlatforms } from './platforms/built-in.ts'

/** Builds a finder and reader of links. Without options it knows the built-in platforms. */
export function createLinks(options: LinksOptions = {}): Links {
	return {
		...createLinkReader(options),
		displayHost: createHostReader([...(options.platforms ?? []), ...builtInPlatforms]),
	}
}
