import { Menu, type MenuItem } from '../../components/menu/menu.tsx'
import { showToast } from '../../components/toast/toast.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import type { CardView } from './card-view.ts'

type CardMenuProps = {
	readonly view: CardView
	readonly own: boolean
	readonly originalShown: boolean
	readonly onOriginal: () => void
	readonly onAbout: () => void
	readonly onRemove: () => void
	readonly onRefresh: () => void
	readonly onReport: () => void
}

/** What can be done with a card. */
export function CardMenu({ view, own, originalShown, ...actions }: CardMenuProps) {
	const { t } = useI18n()
	const { url } = view
	const copyLink: MenuItem = {
		id: 'copy',
		icon: 'copy',
		label: t('card.menu.copyLink'),
		onSelect: () => copyText(url ?? '', t('card.linkCopied'), t('card.copyRefused')),
	}
	const original: MenuItem = {
		id: 'original',
		icon: 'clipboard',
		label: originalShown ? t('card.menu.hideOriginal') : t('card.menu.showOriginal'),
		onSelect: actions.onOriginal,
	}
	const refresh: MenuItem = {
		id: 'refresh',
		icon: 'refresh',
		label: t('card.menu.refresh'),
		disabled: view.look === 'reading',
		onSelect: actions.onRefresh,
	}
	const about: MenuItem = { id: 'about', icon: 'question', label: t('card.menu.about'), onSelect: actions.onAbout }
	const remove: MenuItem = {
		id: 'remove',
		icon: 'trash',
		label: t('card.menu.remove'),
		danger: true,
		onSelect: actions.onRemove,
	}
	const report: MenuItem = { id: 'report', icon: 'flag', label: t('card.menu.report'), onSelect: actions.onReport }
	// What only the platform's app can read leads nowhere that could be reported.
	const items = url === null ? [original, about] : [original, copyLink, refresh, about, report]
	return <Menu icon="more" label={t('card.menu.label')} groups={own ? [items, [remove]] : [items]} />
}

async function copyText(text: string, done: string, refused: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text)
		showToast(done)
	} catch {
		showToast(refused, 'error')
	}
}
