import type { Card, Link, PublicConfig } from '@hutong/protocol'
import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { CoverButton } from '../../components/cover-button/cover-button.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { AboutCard } from './about-card.tsx'
import { CardMenu } from './card-menu.tsx'
import { CardPicture } from './card-picture.tsx'
import styles from './card-tile.module.css'
import { type CardView, toCardView } from './card-view.ts'
import { CardWords } from './card-words.tsx'
import { CodeActions } from './code-actions.tsx'
import { HostName } from './host-name.tsx'
import { PlatformMark } from './platform-mark.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { SeenAgo } from './seen-ago.tsx'
import { toShape } from './to-face.ts'
import { useHold } from './use-hold.ts'
import { useLook } from './use-look.ts'
import { useRefreshing } from './use-refreshing.ts'

export type CardTileProps = {
	readonly link: Link
	readonly card: Card | null
	/** The share text or address as it stands in the message. */
	readonly original: string
	/** What is drawn in the place of title, price and picture, with a tap of its own: the chart of a quote. */
	readonly face: ComponentChildren
	/** Whether the reader sent the message: only the sender may take its card off. */
	readonly own: boolean
	readonly platforms: PublicConfig['platforms']
	readonly locale: string
	readonly onOpen: () => void
	readonly onRemove: () => void
	readonly onRefresh: () => unknown
	/** Somebody wants to report the link. @param url where the card leads */
	readonly onReport: (url: string | null) => void
	/** The card is on the screen, and what it says is not of just now. */
	readonly onLook: () => void
}

/** The tile that stands for a share: what the page says about the thing, or what the text says while nothing better is known. */
export function CardTile(props: CardTileProps) {
	const { link, card, original, locale, platforms } = props
	const { t } = useI18n()
	const view = toCardView(link, card, platforms, locale)
	const [opened, setOpened] = useState<'original' | 'about' | 'remove' | null>(null)
	const refresh = useRefreshing(card, props.onRefresh)
	const element = useRef<HTMLElement>(null)
	const hold = useHold(() => element.current?.querySelector<HTMLElement>('[popover]')?.showPopover())
	useLook(element, card, props.onLook)
	const title = toTitle(view, link, t)
	const aboutId = useId()
	return (
		<>
			<article ref={element} class={styles['tile']} data-look={view.look} aria-label={title} {...hold}>
				{props.face ?? (
					<div class={styles['main']} data-shape={toShape(view.face, view.card?.image != null)}>
						<div class={styles['words']}>
							{view.look === 'code' ? (
								<p class={styles['title']} dir="auto">
									{title}
								</p>
							) : (
								<CoverButton class={styles['open']} describedBy={aboutId} onClick={props.onOpen}>
									<span class={styles['title']} dir="auto">
										{title}
									</span>
								</CoverButton>
							)}
							<CardWords view={view} locale={locale} />
						</div>
						{view.look !== 'code' && <CardPicture view={view} />}
					</div>
				)}
				{view.look === 'code' && <CodeActions original={original} platform={view.platform} kind={link.kind} />}
				<footer class={styles['footer']}>
					<div class={styles['source']} id={aboutId}>
						<p class={styles['shop']}>
							<PlatformMark platform={view.platform} />
							{props.face === null ? (
								<span>{toLine(view, t(toAction(view)))}</span>
							) : (
								<CoverButton class={styles['page']} onClick={props.onOpen}>
									{toLine(view, t('quote.openPage'))}
								</CoverButton>
							)}
						</p>
						{view.look !== 'code' && (
							<p class={styles['host']}>
								<HostName url={view.url} host={view.host} />
								<SeenAgo
									at={view.card?.quote?.readAt ?? view.card?.readAt ?? null}
									busy={refresh.busy}
									locale={locale}
								/>
							</p>
						)}
					</div>
					<CardMenu
						view={view}
						own={props.own}
						originalShown={opened === 'original'}
						onOriginal={() => setOpened(opened === 'original' ? null : 'original')}
						onAbout={() => setOpened('about')}
						onRemove={() => setOpened('remove')}
						onRefresh={refresh.start}
						onReport={() => props.onReport(view.url)}
					/>
				</footer>
			</article>
			{opened === 'original' && (
				<p class={styles['original']} dir="auto">
					{original}
				</p>
			)}
			{opened === 'about' && <AboutCard view={view} locale={locale} onClose={() => setOpened(null)} />}
			{opened === 'remove' && <RemoveDialog onRemove={props.onRemove} onClose={() => setOpened(null)} />}
		</>
	)
}

type Word = ReturnType<typeof useI18n>['t']

function toTitle(view: CardView, link: Link, t: Word): string {
	if (view.title !== null) return view.title
	if (view.look === 'code' && link.kind !== 'miniprogram')
		return t('card.code.title', { platform: view.platform?.name ?? '' })
	if (view.platform === null && view.face === 'page') return t('card.untitledPage')
	return t('card.untitled', { platform: view.platform?.name ?? '', kind: link.kind })
}

/** Whose page it is, and what a tap does. */
function toLine({ platform }: CardView, action: string): string {
	return platform === null ? action : `${platform.name} · ${action}`
}

function toAction({ look, dead }: CardView) {
	if (look === 'code') return 'card.copyForApp'
	return dead ? 'card.tryToOpen' : 'card.tapToOpen'
}
