import { Icon } from '../../components/icon/icon.tsx'
import type { IconName } from '../../components/icon/icon-paths.ts'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './card-image.module.css'
import { CardImage } from './card-image.tsx'
import type { CardView } from './card-view.ts'
import { toDuration } from './to-duration.ts'
import { type CardFace, toShape } from './to-face.ts'

/** A card's picture with what is written over it. */
export function CardPicture({ view }: { readonly view: CardView }) {
	const { t, locale } = useI18n()
	const image = view.card?.image ?? null
	const duration = view.card?.duration ?? null
	return (
		<CardImage
			key={image?.url}
			image={image}
			shape={toShape(view.face, image !== null)}
			reading={view.look === 'reading'}
			icon={view.platform !== null && view.face === 'page' ? 'bag' : icons[view.face]}
		>
			{view.soldOut && <span class={styles['sold-out']}>{t('card.soldOut')}</span>}
			{view.face === 'video' && image !== null && (
				<span class={styles['play']}>
					<Icon name="play" size={22} />
				</span>
			)}
			{duration !== null && (
				<span class={styles['duration']}>
					<VisuallyHidden>{t('card.duration')}</VisuallyHidden>
					{toDuration(duration, locale)}
				</span>
			)}
		</CardImage>
	)
}

const icons: Readonly<Record<CardFace, IconName>> = {
	product: 'bag',
	shop: 'shop',
	article: 'article',
	video: 'play',
	audio: 'sound',
	post: 'message',
	profile: 'people',
	repository: 'code',
	quote: 'chart',
	page: 'globe',
	image: 'image',
	pdf: 'file',
}
