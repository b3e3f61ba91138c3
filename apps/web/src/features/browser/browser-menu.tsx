import { Menu, type MenuItem } from '../../components/menu/menu.tsx'
import { showToast } from '../../components/toast/toast.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import type { BrowserSession } from './browser-session.ts'
import { openWindow } from './open-window.ts'

type BrowserMenuProps = {
	readonly session: BrowserSession
	readonly framed: boolean
	readonly onReload: () => void
	readonly onForward: (text: string) => void
	readonly onWhy: () => void
	/** Reports the link; absent where none stands behind the page, such as that of an order. */
	readonly onReport: (() => void) | undefined
}

/** What else can be done with the page. */
export function BrowserMenu({ session, framed, onReload, onForward, onWhy, onReport }: BrowserMenuProps) {
	const { t } = useI18n()
	const { original } = session
	const { url } = session.decision
	const copy: MenuItem = {
		id: 'copy',
		icon: 'copy',
		label: t('browser.menu.copy'),
		disabled: url === null,
		onSelect: () => copyLink(url ?? '', t('browser.linkCopied'), t('browser.copyRefused')),
	}
	const forward: MenuItem = {
		id: 'forward',
		icon: 'forward',
		label: t('browser.menu.forward'),
		onSelect: () => onForward(original),
	}
	const why: MenuItem = { id: 'why', icon: 'question', label: t('browser.menu.why'), onSelect: onWhy }
	const inWindow: MenuItem = {
		id: 'window',
		icon: 'external',
		label: t('browser.openWindow'),
		disabled: url === null,
		onSelect: () => openWindow(url ?? ''),
	}
	const reload: MenuItem = { id: 'reload', icon: 'refresh', label: t('browser.menu.reload'), onSelect: onReload }
	const report: MenuItem[] = onReport
		? [{ id: 'report', icon: 'flag', label: t('browser.menu.report'), onSelect: onReport }]
		: []
	const groups = [[copy, forward], framed ? [reload, inWindow] : [inWindow], [why, ...report]]
	return <Menu icon="more" label={t('browser.menu.label')} groups={groups} />
}

async function copyLink(text: string, done: string, refused: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text)
		showToast(done)
	} catch {
		showToast(refused, 'error')
	}
}
