/** Elements without an end tag. */
export const voidTags: ReadonlySet<string> = new Set([
	'meta',
	'link',
	'img',
	'input',
	'br',
	'hr',
	'source',
	'embed',
	'area',
	'col',
	'param',
	'track',
	'wbr',
])
