import { Toasts } from '../components/toast/toasts.tsx'
import { useI18n } from '../lib/i18n/use-i18n.ts'

/** The whole client. */
export function App() {
	const { t } = useI18n()
	return (
		<>
			<h1>{t('app.name')}</h1>
			<Toasts />
		</>
	)
}
