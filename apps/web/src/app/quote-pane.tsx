import type { ApiClient } from '@hutong/protocol'
import { useI18n } from '../lib/i18n/use-i18n.ts'
import { lazyNamed } from './lazy-named.ts'
import type { LinkOpening } from './open-link.ts'
import type { OpenedQuote } from './opened.ts'
import { SidePane } from './side-pane.tsx'

const QuotePanel = lazyNamed(() => import('../features/quote/quote-panel.tsx'), 'QuotePanel')

type QuotePaneProps = {
	readonly opened: OpenedQuote
	readonly links: LinkOpening
	readonly api: Pick<ApiClient, 'quote'>
}

/** A quote's chart in the third pane. */
export function QuotePane({ opened, links, api }: QuotePaneProps) {
	const { t } = useI18n()
	const { quote, source, tap } = opened
	return (
		<SidePane label={t('quote.panel')} onClose={links.closePage}>
			{(layout) => (
				<QuotePanel
					key={`${tap.message} ${tap.link}`}
					quote={quote}
					source={source}
					layout={layout}
					load={api.quote}
					onClose={links.closePage}
					onPage={() => void links.open(tap)}
				/>
			)}
		</SidePane>
	)
}
