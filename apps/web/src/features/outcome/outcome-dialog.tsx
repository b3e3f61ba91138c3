import type { Decision, PublicConfig } from '@hutong/protocol'
import type { ComponentChildren } from 'preact'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { toImitation } from '../../lib/display-host/to-imitation.ts'
import { useDisplayHost } from '../../lib/display-host/use-display-host.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { findConcern, toSign } from './concern.ts'
import { Copyable } from './copyable.tsx'
import { DecisionFacts } from './decision-facts.tsx'
import { HostName } from './host-name.tsx'
import styles from './outcome.module.css'
import { toAdviceKey, toReasonKey } from './reason-words.ts'

type OutcomeDialogProps = {
	readonly decision: Decision
	/** The share text or address as it was written in the message. */
	readonly original: string
	/** The person goes on after `confirm`: ask for the decision again, confirmed. */
	readonly onContinue: () => void
	readonly onClose: () => void
	/** What platforms are called. */
	readonly platforms?: PublicConfig['platforms']
}

/** What a tap shows when the page does not simply open: a question, an address to copy, or that the link was stopped. */
export function OutcomeDialog(props: OutcomeDialogProps) {
	switch (props.decision.outcome) {
		case 'page':
			return null
		case 'confirm':
			return <ConfirmDialog {...props} />
		case 'copy':
			return <CopyDialog {...props} />
		case 'stopped':
			return <StoppedDialog {...props} />
	}
}

function ConfirmDialog({ decision, onContinue, platforms, onClose }: OutcomeDialogProps) {
	const { t } = useI18n()
	const actions = (
		<>
			<Button onClick={onClose}>{t('common.cancel')}</Button>
			<Button variant="primary" autoFocus onClick={onContinue}>
				{t('outcome.confirm.continue')}
			</Button>
		</>
	)
	return (
		<Dialog title={t('outcome.confirm.title')} onClose={onClose} actions={actions}>
			<Destination decision={decision} />
			<p>{t('outcome.confirm.question')}</p>
			<Because decision={decision} />
			<Why summary={t('outcome.why.titleAsked')} decision={decision} platforms={platforms} />
		</Dialog>
	)
}

function CopyDialog({ decision, platforms, onClose }: OutcomeDialogProps) {
	const { t } = useI18n()
	return (
		<Dialog title={t('outcome.copy.title')} onClose={onClose}>
			{findConcern(decision) === 'imitation' && <Destination decision={decision} />}
			<p>{t('outcome.copy.how')}</p>
			<Copyable text={decision.copyText} />
			<Because decision={decision} />
			<Why summary={t('outcome.why.titleTreated')} decision={decision} platforms={platforms} />
		</Dialog>
	)
}

function StoppedDialog({ decision, original, platforms, onClose }: OutcomeDialogProps) {
	const { t } = useI18n()
	const actions = (
		<Button variant="primary" autoFocus onClick={onClose}>
			{t('outcome.stopped.back')}
		</Button>
	)
	return (
		<Dialog title={t('outcome.stopped.title')} onClose={onClose} actions={actions}>
			<Destination decision={decision} stopped />
			<p class={styles['reason']}>{t(toReasonKey(decision.reason))}</p>
			<h3 class={styles['heading']}>{t('outcome.stopped.now')}</h3>
			<p>{t(toAdviceKey(decision.reason))}</p>
			<Details summary={t('outcome.stopped.original')}>
				<p class={styles['original']} dir="auto">
					{original}
				</p>
			</Details>
			<Why summary={t('outcome.why.titleTreated')} decision={decision} platforms={platforms} />
		</Dialog>
	)
}

type DestinationProps = { readonly decision: Decision; readonly stopped?: boolean }

/** Where the link leads, and what should be known of it first. */
function Destination({ decision, stopped = false }: DestinationProps) {
	const { t } = useI18n()
	const imitation = toImitation(useDisplayHost(decision.host === null ? null : `https://${decision.host}/`))
	if (decision.host === null) return null
	const concern = findConcern(decision)
	const words = concern === null ? null : t(`outcome.concern.${concern}`)
	const known = imitation === null ? words : t('common.imitates', imitation)
	return (
		<div class={stopped ? `${styles['destination']} ${styles['stopped']}` : styles['destination']}>
			<Icon name={stopped ? 'stop' : toSign(decision)} />
			<div>
				<HostName host={decision.host} registrable={decision.registrable} />
				{known !== null && <p class={styles['insecure']}>{known}</p>}
			</div>
		</div>
	)
}

function Because({ decision }: { readonly decision: Decision }) {
	const { t } = useI18n()
	return <p class={styles['because']}>{t(toReasonKey(decision.reason))}</p>
}

type WhyProps = {
	readonly summary: string
	readonly decision: Decision
	readonly platforms: PublicConfig['platforms'] | undefined
}

function Why({ summary, decision, platforms = [] }: WhyProps) {
	return (
		<Details summary={summary}>
			<DecisionFacts decision={decision} platforms={platforms} />
		</Details>
	)
}

function Details({ summary, children }: { readonly summary: string; readonly children: ComponentChildren }) {
	return (
		<details class={styles['details']}>
			<summary>{summary}</summary>
			{children}
		</details>
	)
}
