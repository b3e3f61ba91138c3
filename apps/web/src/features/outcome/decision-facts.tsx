import type { Decision, PublicConfig } from '@hutong/protocol'
import type { ComponentChildren } from 'preact'
import type { I18n } from '../../lib/i18n/i18n.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { HostName } from './host-name.tsx'
import styles from './outcome.module.css'
import { toReasonWords } from './to-reason-words.ts'

type DecisionFactsProps = {
	readonly decision: Decision
	/** What platforms are called; one that is not among them shows by its id. */
	readonly platforms: PublicConfig['platforms']
}

/** Why a link was treated as it was, fact by fact. What there is nothing to say about is left out. */
export function DecisionFacts({ decision, platforms }: DecisionFactsProps) {
	const i18n = useI18n()
	const { t, locale } = i18n
	const word = (text: { zh: string; en: string }) => (locale === 'zh-CN' ? text.zh : text.en)
	const platform = platforms.find(({ id }) => id === decision.platform)
	const conditions = obligations
		.filter((name) => decision.obligations.includes(name))
		.map((name) => t(`outcome.obligation.${name}`))
	const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })
	return (
		<dl class={styles['facts']}>
			<Fact name={t('outcome.why.outcome')}>{t(`outcome.name.${decision.outcome}`)}</Fact>
			<Fact name={t('outcome.why.reason')}>{toReasonWords(decision, i18n)}</Fact>
			<Fact name={t('outcome.why.rule')}>
				{word(decision.rule.title)}
				<small class={styles['id']}>{decision.rule.id}</small>
			</Fact>
			<Fact name={t('outcome.why.policy')}>
				{t('outcome.why.policyVersion', { name: decision.policy.name, version: decision.policy.version })}
			</Fact>
			<Fact name={t('outcome.why.scene')}>{t(`outcome.scene.${decision.scene}`)}</Fact>
			{decision.host !== null && (
				<Fact name={t('outcome.why.host')}>
					<HostName host={decision.host} registrable={decision.registrable} />
				</Fact>
			)}
			{decision.platform !== null && (
				<Fact name={t('outcome.why.platform')}>{platform === undefined ? decision.platform : word(platform.name)}</Fact>
			)}
			<Fact name={t('outcome.why.removed')}>{toRemovedWords(decision.removed, i18n)}</Fact>
			{decision.accepts.length > 0 && (
				<Fact name={t('outcome.why.accepts')}>{toAcceptsWords(decision.accepts, i18n)}</Fact>
			)}
			{conditions.length > 0 && (
				<Fact name={t('outcome.why.obligations')}>{new Intl.ListFormat(locale).format(conditions)}</Fact>
			)}
			<Fact name={t('outcome.why.at')}>{time.format(decision.at)}</Fact>
		</dl>
	)
}

const obligations = ['no-card', 'no-app', 'window-only'] as const

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
	return (
		<div class={styles['fact']}>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	)
}

function toRemovedWords(removed: readonly string[], { t, locale }: I18n): string {
	if (removed.length === 0) return t('outcome.why.nothingRemoved')
	const names = new Intl.ListFormat(locale).format(removed)
	return t('outcome.why.removedNames', { count: removed.length, names })
}

function toAcceptsWords(accepts: readonly string[], { t, locale }: I18n): string {
	return new Intl.ListFormat(locale).format(accepts.map((handler) => t('outcome.handler', { handler })))
}
