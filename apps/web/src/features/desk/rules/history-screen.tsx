import type { PolicyList, PolicyVersion } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { SectionHead } from '../parts/section-head.tsx'
import { Shown } from '../parts/shown.tsx'
import { Tile } from '../parts/tile.tsx'
import type { SectionProps } from '../section-props.ts'
import { useAsked } from '../use-asked.ts'
import { DeedDialog, type PolicyDeed } from './deed-dialog.tsx'
import styles from './rules.module.css'
import { UndoBar } from './undo-bar.tsx'
import { VersionRow } from './version-row.tsx'

/** Which rules are in force, which wait, and all that were before. */
export function HistoryScreen(props: SectionProps) {
	const { t } = useI18n()
	const asked = useAsked(() => props.desk.policies(), [props.desk, props.news])
	return (
		<>
			<SectionHead title={t('desk.rules.title')}>
				<Button variant="primary" onClick={() => props.onGo('rules/edit')}>
					{t('desk.rules.edit')}
				</Button>
			</SectionHead>
			<Shown asked={asked}>{(list) => <Versions {...props} list={list} onChanged={asked.reload} />}</Shown>
		</>
	)
}

type VersionsProps = SectionProps & { readonly list: PolicyList; readonly onChanged: () => void }

function Versions({ list, onChanged, ...props }: VersionsProps) {
	const { t } = useI18n()
	const [deed, setDeed] = useState<PolicyDeed | null>(null)
	const groups = [
		{ title: t('desk.rules.comingTitle'), states: ['waiting', 'scheduled'] },
		{ title: t('desk.rules.currentTitle'), states: ['current'] },
		{ title: t('desk.rules.pastTitle'), states: ['past', 'withdrawn'] },
	]
	return (
		<>
			<UndoBar {...props} onChanged={onChanged} />
			{groups.map(({ title, states }) => {
				const versions = list.versions.filter(({ state }) => states.includes(state))
				if (versions.length === 0) return null
				return (
					<Tile key={title} title={title}>
						<ul class={styles['versions']}>
							{versions.map((version) => (
								<VersionRow key={version.id} version={version} list={list} me={props.me} onDeed={setDeed} />
							))}
						</ul>
					</Tile>
				)
			})}
			{deed !== null && (
				<DeedDialog
					deed={deed}
					current={findCurrent(list)}
					desk={props.desk}
					me={props.me}
					onDone={() => {
						setDeed(null)
						onChanged()
						props.onDecided()
					}}
					onClose={() => setDeed(null)}
				/>
			)}
		</>
	)
}

/** The version in force. */
export function findCurrent(list: PolicyList): PolicyVersion | null {
	return list.versions.find(({ state }) => state === 'current') ?? null
}
