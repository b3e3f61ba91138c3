import type { Tag } from '../scan/tag.ts'
import { findLabel, toTagEncoding } from './find-label.ts'

/** The encoding a `<meta>` names, in its `charset` or in place of a `Content-Type`. */
export function readMetaEncoding(tag: Tag): string | null {
	const charset = tag.get('charset')
	if (charset !== undefined) return toTagEncoding(charset)
	const isPragma = tag.get('http-equiv')?.toLowerCase() === 'content-type'
	return isPragma ? toTagEncoding(findLabel(tag.get('content') ?? '')) : null
}
