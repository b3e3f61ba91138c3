const entities: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&apos;': "'",
	'&#39;': "'",
	'&nbsp;': ' ',
	'&amp;': '&',
}

/** A title as people wrote it, where a program escaped it for HTML. */
export function withoutEntities(title: string): string {
	return title.replace(/&(?:lt|gt|quot|apos|#39|nbsp|amp);/g, (entity) => entities[entity] ?? entity)
}
