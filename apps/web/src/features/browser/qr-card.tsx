import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { toSiteSecurity } from '../../lib/site-security/site-security.ts'
import styles from './qr-card.module.css'
import { toQrPath } from './qr-path.ts'

type QrCardProps = {
	/** The clean link: nothing of the sharer in it. */
	readonly url: string
	readonly app: string
	readonly original: string
}

/** Takes a page from a desk to a phone: a code to scan with the app, or the share text to copy. */
export function QrCard({ url, app, original }: QrCardProps) {
	const { t } = useI18n()
	const code = useQrCode(url)
	const [copied, setCopied] = useState(false)
	const copy = () =>
		navigator.clipboard.writeText(original).then(
			() => setCopied(true),
			() => setCopied(false),
		)
	return (
		<div class={styles['card']}>
			<p class={styles['title']}>{t('browser.app.scan', { app })}</p>
			<div class={styles['code']}>
				{code !== null && (
					<svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={t('browser.app.code')}>
						<path d={code.path} />
					</svg>
				)}
			</div>
			{toSiteSecurity(url) === 'local' && <p class={styles['note']}>{t('browser.app.localOnly')}</p>}
			<Button wide onClick={copy}>
				<Icon name={copied ? 'check' : 'copy'} size={18} />
				{copied ? t('common.copied') : t('browser.app.copy')}
			</Button>
		</div>
	)
}

/** The code of a text, made when it is first drawn: the encoder is loaded for it alone. */
function useQrCode(text: string) {
	const [code, setCode] = useState<{ readonly size: number; readonly path: string } | null>(null)
	useEffect(() => {
		let gone = false
		import('uqr').then(
			({ encode }) => {
				const { data, size } = encode(text, { ecc: 'M', border: 2 })
				if (!gone) setCode({ size, path: toQrPath(data) })
			},
			// Offline, the share text can still be copied.
			() => undefined,
		)
		return () => {
			gone = true
		}
	}, [text])
	return code
}
