import { type ByteText, escapeBytes } from './byte-text.ts'

/** A path in Safe Browsing's spelling: `.` and `..` followed, slashes in a row joined, escaped anew. It begins with a slash. */
export function toCanonicalPath(path: ByteText): string {
	const segments = path.split('/')
	const kept: string[] = []
	for (const segment of segments) {
		if (segment === '..') kept.pop()
		else if (segment !== '' && segment !== '.') kept.push(segment)
	}
	const isFolder = ['', '.', '..'].includes(segments.at(-1) ?? '')
	return escapeBytes(`/${kept.join('/')}${isFolder && kept.length > 0 ? '/' : ''}`)
}
