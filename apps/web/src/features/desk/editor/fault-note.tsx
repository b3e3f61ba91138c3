import type { PolicyCheck } from '@hutong/protocol'
import { Button } from '../../../components/button/button.tsx'
import { Icon } from '../../../components/icon/icon.tsx'
import { Spinner } from '../../../components/spinner/spinner.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { useWords } from '../use-words.ts'
import styles from './editor.module.css'
import { findPlace, type ReadJson, type Span, toLine } from './read-json.ts'
import type { CheckState } from './use-check.ts'

/** What keeps a text from being a policy: no JSON at all, or a reason of the server's with its path. */
export type Fault = Span & { readonly reason: string; readonly path: string }

/** The fault of a text, where there is one. */
export function findFault(read: ReadJson, check: PolicyCheck | null): Fault | null {
	if (!read.ok) return { reason: 'no-json', path: '', from: read.at, to: read.at + 1 }
	if (check === null || check.problem === null) return null
	return { ...check.problem, ...findPlace(read.places, check.problem.path) }
}

type FaultNoteProps = {
	readonly id: string
	readonly text: string
	readonly fault: Fault | null
	readonly state: CheckState
	readonly onShow: () => void
}

/** Says whether the text is a policy; where it is not, why and where. */
export function FaultNote({ id, text, fault, state, onShow }: FaultNoteProps) {
	const { t } = useI18n()
	return (
		<div class={styles['fault']} data-state={fault === null ? (state.check === null ? 'waiting' : 'good') : 'bad'}>
			<div id={id} role="status" class={styles['faultWords']}>
				{fault !== null && <FaultWords text={text} fault={fault} />}
				{fault === null && state.check !== null && (
					<p class={styles['faultLine']}>
						<Icon name="check" size={18} />
						{t('desk.editor.valid')}
					</p>
				)}
				{fault === null && state.check === null && state.trouble === null && (
					<p class={styles['faultLine']}>
						<Spinner size={18} />
						{t('desk.editor.checking')}
					</p>
				)}
			</div>
			{fault !== null && <Button onClick={onShow}>{t('desk.editor.show')}</Button>}
			{state.busy && state.check !== null && <Spinner size={16} />}
			<TroubleNote trouble={state.trouble} onRetry={state.retry} />
		</div>
	)
}

function FaultWords({ text, fault }: { readonly text: string; readonly fault: Fault }) {
	const { t } = useI18n()
	const words = useWords()
	const { line, column } = toLine(text, fault.from)
	return (
		<>
			<p class={styles['faultLine']}>
				<Icon name="alert" size={18} />
				{words.problem(fault.reason)}
			</p>
			<p class={styles['faultPlace']}>
				{t('desk.editor.place', { line, column })}
				{fault.path !== '' && <code>{fault.path}</code>}
			</p>
		</>
	)
}
