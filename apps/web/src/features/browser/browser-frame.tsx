import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { answerGreeting } from './answer-greeting.ts'
import styles from './browser-frame.module.css'
import type { BrowserSession } from './browser-session.ts'
import { isLoading } from './frame-state.ts'
import { openWindow } from './open-window.ts'
import { findTrouble, type PageTrouble } from './page-trouble.ts'
import type { Frame } from './use-frame-state.ts'

type BrowserFrameProps = { readonly session: BrowserSession; readonly frame: Frame }

// What the page may do: be itself on its own site. It may not lead the chat away, and its popups are ordinary windows.
const permissions = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox'
// A shop's share button copies its text. Nothing else of the device is lent: no camera, no place, no payment sheet.
const features = 'clipboard-write'

/** The shop's page. The chat can read nothing inside it, and tells it nothing but the greeting's answer. */
export function BrowserFrame({ session: { decision }, frame }: BrowserFrameProps) {
	const { t } = useI18n()
	const element = useGreeting(decision, frame.tell)
	const loading = isLoading(frame.state)
	const trouble = findTrouble(frame.state, decision.problem)
	return (
		<div class={styles['stage']} aria-busy={loading}>
			{loading && <div class={styles['progress']} role="progressbar" aria-label={t('browser.loading')} />}
			{trouble !== null && <Trouble trouble={trouble} decision={decision} onRetry={() => frame.tell('reload')} />}
			<iframe
				ref={element}
				class={styles['frame']}
				title={t('browser.frameTitle', { host: decision.host ?? '' })}
				src={decision.url ?? ''}
				sandbox={permissions}
				allow={features}
				referrerPolicy="no-referrer"
				onLoad={() => frame.tell('load')}
			/>
		</div>
	)
}

type TroubleProps = {
	readonly trouble: PageTrouble
	readonly decision: BrowserSession['decision']
	readonly onRetry: () => void
}

/** Says that the page may not be there, which the chat cannot see, and what can be done. */
function Trouble({ trouble, decision, onRetry }: TroubleProps) {
	const { t } = useI18n()
	const { url } = decision
	return (
		<div class={styles['trouble']} role="status">
			<p>{t(`browser.trouble.${trouble}`, { host: decision.host ?? '' })}</p>
			<div class={styles['choices']}>
				<Button onClick={onRetry}>{t('browser.retry')}</Button>
				{url !== null && <Button onClick={() => openWindow(url)}>{t('browser.openWindow')}</Button>}
			</div>
		</div>
	)
}

/** Answers the shop's greeting while the frame is there; each one says that the page is at the shop. */
function useGreeting(decision: BrowserSession['decision'], tell: Frame['tell']) {
	const { locale } = useI18n()
	const element = useRef<HTMLIFrameElement>(null)
	useEffect(() => {
		const listen = (event: MessageEvent<unknown>) => {
			const frame = element.current?.contentWindow ?? null
			const greeting = answerGreeting(event, { decision, frame, chatOrigin: location.origin, locale })
			if (greeting === null) return
			frame?.postMessage(greeting.answer, greeting.to)
			tell('greeting')
		}
		addEventListener('message', listen)
		return () => removeEventListener('message', listen)
	}, [decision, locale, tell])
	return element
}
