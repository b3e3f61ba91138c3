import { useId, useRef } from 'preact/hooks'
import { Icon } from '../../components/icon/icon.tsx'
import { placePopover } from '../../components/menu/place-popover.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './app-button.module.css'
import type { BrowserSession } from './browser-session.ts'
import { mayNameApp } from './obligations.ts'
import { openApp } from './open-app.ts'
import { planAppLink } from './plan-app-link.ts'
import { QrCard } from './qr-card.tsx'

type AppButtonProps = {
	readonly session: BrowserSession
	/** The app did not open: whether the share text is on the clipboard instead. */
	readonly onNotice: (notice: 'copied' | 'refused') => void
}

/** “打开淘宝APP”: opens the platform's own app where there can be one. It does nothing until it is tapped. */
export function AppButton({ session, onNotice }: AppButtonProps) {
	const { t, locale } = useI18n()
	const id = useId()
	const anchor = useRef<HTMLButtonElement>(null)
	const { decision, original } = session
	const plan = planAppLink(decision, readDevice())
	if (decision.app === null || plan.kind === 'none' || !mayNameApp(decision)) return null
	const name = locale === 'zh-CN' ? decision.app.name.zh : decision.app.name.en
	const label = t('browser.app.open', { app: name })
	const press = async () => {
		if (plan.kind === 'app' && (await openApp(plan.url)) === 'left') return
		onNotice(await copy(original))
	}
	const opensCode =
		plan.kind === 'qr' ? ({ popovertarget: id, 'aria-haspopup': 'dialog' } as const) : { onClick: press }
	return (
		<>
			<button ref={anchor} type="button" class={styles['button']} aria-label={label} title={label} {...opensCode}>
				<span class={styles['words']}>{label}</span>
				<span class={styles['short']}>
					<Icon name="app" size={18} />
				</span>
			</button>
			{plan.kind === 'qr' && (
				<div
					id={id}
					popover="auto"
					role="dialog"
					aria-label={label}
					class={styles['popover']}
					onToggle={(event) => {
						if (event.newState === 'open' && anchor.current !== null) placePopover(event.currentTarget, anchor.current)
					}}
				>
					<QrCard url={plan.url} app={name} original={original} />
				</div>
			)}
		</>
	)
}

function readDevice() {
	const { userAgent, maxTouchPoints } = navigator
	return { userAgent, coarse: matchMedia('(pointer: coarse)').matches, touchPoints: maxTouchPoints }
}

async function copy(text: string): Promise<'copied' | 'refused'> {
	try {
		await navigator.clipboard.writeText(text)
		return 'copied'
	} catch {
		return 'refused'
	}
}
