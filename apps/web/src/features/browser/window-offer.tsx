import type { Decision } from '@hutong/protocol'
import { Button } from '../../components/button/button.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { isWindowOnly } from './obligations.ts'
import { openWindow } from './open-window.ts'
import { SiteName } from './site-name.tsx'
import styles from './window-offer.module.css'

/** Stands in the place of a page that does not let itself be shown inside another, and offers a window for it. */
export function WindowOffer({ decision }: { readonly decision: Decision }) {
	const { t } = useI18n()
	const { url } = decision
	return (
		<div class={styles['offer']}>
			<span class={styles['picture']}>
				<Icon name="external" size={36} />
			</span>
			<h2 class={styles['title']}>{t('browser.window.title')}</h2>
			<p class={styles['site']}>
				<SiteName host={decision.host} registrable={decision.registrable} />
			</p>
			<p class={styles['words']}>{t(isWindowOnly(decision) ? 'browser.window.byRule' : 'browser.window.words')}</p>
			{url !== null && (
				<Button variant="primary" onClick={() => openWindow(url)}>
					{t('browser.openWindow')}
				</Button>
			)}
		</div>
	)
}
