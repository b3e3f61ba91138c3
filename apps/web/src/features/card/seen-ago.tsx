import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { useAgo } from './use-ago.ts'

type SeenAgoProps = {
	/** When the page was read, in milliseconds since 1970; null when it was not. */
	readonly at: number | null
	readonly busy: boolean
	readonly locale: string
}

/** “Seen 3 minutes ago”, as long as that is true. */
export function SeenAgo({ at, busy, locale }: SeenAgoProps) {
	const { t } = useI18n()
	if (busy) return <span role="status">{t('card.refreshing')}</span>
	return at === null ? null : <Ago at={at} locale={locale} />
}

function Ago({ at, locale }: { readonly at: number; readonly locale: string }) {
	const { t } = useI18n()
	const ago = useAgo(at, locale)
	return (
		<time dateTime={new Date(at).toISOString()}>{ago === null ? t('card.seenNow') : t('card.seenAgo', { ago })}</time>
	)
}
