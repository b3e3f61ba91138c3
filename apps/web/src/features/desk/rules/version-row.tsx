import type { Person, PolicyList, PolicyVersion } from '@hutong/protocol'
import { Button } from '../../../components/button/button.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { Tag } from '../parts/tag.tsx'
import { toHref, toVersionPlace } from '../place.ts'
import { useWords } from '../use-words.ts'
import type { PolicyDeed } from './deed-dialog.tsx'
import styles from './rules.module.css'

const tones = { waiting: 'wait', scheduled: 'wait', current: 'good', past: 'plain', withdrawn: 'plain' } as const

type VersionRowProps = {
	readonly version: PolicyVersion
	readonly list: PolicyList
	readonly me: Person
	readonly onDeed: (deed: PolicyDeed) => void
}

/** One version: what it is, who published it and why, and what can be done about it. */
export function VersionRow({ version, list, me, onDeed }: VersionRowProps) {
	const { t } = useI18n()
	const words = useWords()
	return (
		<li class={styles['version']}>
			<div class={styles['versionWords']}>
				<p class={styles['versionName']}>
					<a href={toHref(toVersionPlace(version.id))}>{words.word(version.title)}</a>
					{version.state !== 'past' && <StateTag version={version} />}
				</p>
				<p class={styles['reason']} dir="auto">
					{words.why(version.reason)}
				</p>
				<VersionFacts version={version} />
			</div>
			<VersionDeeds version={version} list={list} me={me} onDeed={onDeed} />
			{version.state === 'waiting' && version.by?.id === me.id && (
				<p class={styles['hint']}>{t('desk.rules.notYourOwn')}</p>
			)}
		</li>
	)
}

/** How a version stands. */
export function StateTag({ version }: { readonly version: PolicyVersion }) {
	const { t } = useI18n()
	return <Tag tone={tones[version.state]}>{t(`desk.rules.state.${version.state}`)}</Tag>
}

/** Name, people and times of a version in one line. */
export function VersionFacts({ version }: { readonly version: PolicyVersion }) {
	const { t } = useI18n()
	const words = useWords()
	const facts = [
		t('desk.rules.versionOf', { name: version.name, version: version.version }),
		version.by === null ? t('desk.rules.bySystem') : t('desk.rules.by', { name: version.by.name }),
		...(version.approvedBy === null ? [] : [t('desk.rules.approvedBy', { name: version.approvedBy.name })]),
		t(version.state === 'scheduled' || version.state === 'waiting' ? 'desk.rules.from' : 'desk.rules.since', {
			time: words.time(version.effectiveAt),
		}),
	]
	return <p class={styles['facts']}>{facts.join(' · ')}</p>
}

/** What can be done about a version. */
export function VersionDeeds({ version, list, me, onDeed }: VersionRowProps) {
	const { t } = useI18n()
	const { state } = version
	return (
		<div class={styles['deeds']}>
			{state === 'waiting' && version.by?.id !== me.id && list.secondEye && (
				<Button variant="primary" onClick={() => onDeed({ kind: 'approve', version })}>
					{t('desk.rules.approve')}
				</Button>
			)}
			{(state === 'waiting' || state === 'scheduled') && (
				<Button onClick={() => onDeed({ kind: 'withdraw', version })}>{t('desk.rules.withdraw')}</Button>
			)}
			{state === 'past' && (
				<Button onClick={() => onDeed({ kind: 'rollback', version })}>{t('desk.rules.rollBack')}</Button>
			)}
		</div>
	)
}
