import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './about-card.module.css'
import type { CardView } from './card-view.ts'
import { HostName } from './host-name.tsx'

type AboutCardProps = { readonly view: CardView; readonly locale: string; readonly onClose: () => void }

/** Answers “why does this card look so?”: where its words come from, when they were read, and what went wrong. */
export function AboutCard({ view, locale, onClose }: AboutCardProps) {
	const { t } = useI18n()
	const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
	const readAt = view.card?.readAt ?? null
	return (
		<Dialog title={t('card.about.title')} onClose={onClose}>
			<div class={styles['about']}>
				<p>
					{t(view.card?.quote ? 'quote.about' : `card.about.${view.look}`, { platform: view.platform?.name ?? '' })}
				</p>
				{view.card?.priceDoubt && <p class={styles['problem']}>{t('card.about.priceDoubt')}</p>}
				{view.problem !== null && <p class={styles['problem']}>{t(`card.problem.${view.problem}`)}</p>}
				{view.card?.description && (
					<blockquote class={styles['description']} dir="auto">
						{view.card.description}
					</blockquote>
				)}
				<dl class={styles['facts']}>
					{view.url !== null && (
						<div>
							<dt>{t('card.about.address')}</dt>
							<dd>
								<HostName url={view.url} host={view.host} />
								<small class={styles['address']} dir="ltr">
									{view.url}
								</small>
							</dd>
						</div>
					)}
					<Said term={t('card.about.brand')} words={view.card?.brand ?? null} />
					<Said term={t('card.about.seller')} words={view.card?.seller ?? null} />
					<Said term={t('card.about.author')} words={view.card?.author ?? null} />
					{readAt !== null && (
						<div>
							<dt>{t('card.about.readAt')}</dt>
							<dd>{time.format(readAt)}</dd>
						</div>
					)}
				</dl>
				<p class={styles['promise']}>{t('card.about.promise')}</p>
			</div>
		</Dialog>
	)
}

/** A thing the page says of itself, where it does. */
function Said({ term, words }: { readonly term: string; readonly words: string | null }) {
	if (words === null) return null
	return (
		<div>
			<dt>{term}</dt>
			<dd dir="auto">{words}</dd>
		</div>
	)
}
