/** Asks again for style sheets that could not be fetched: the module loader asks for each but once. */
export function mendStyles(): void {
	for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
		if (link.sheet === null) link.replaceWith(link.cloneNode())
	}
}
