import type { PolicyDetail } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { useStartEditing } from '../editor/use-start-editing.tsx'
import { writeJson } from '../editor/write-json.ts'
import { BackLink } from '../parts/back-link.tsx'
import { CodeBlock } from '../parts/code-block.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { Shown } from '../parts/shown.tsx'
import { Tile } from '../parts/tile.tsx'
import type { SectionProps } from '../section-props.ts'
import { useAsked } from '../use-asked.ts'
import { useWords } from '../use-words.ts'
import { ChangeList } from './change-list.tsx'
import { DeedDialog, type PolicyDeed } from './deed-dialog.tsx'
import { findCurrent } from './history-screen.tsx'
import styles from './rules.module.css'
import { StateTag, VersionDeeds, VersionFacts } from './version-row.tsx'

/** One version of the rules: why, what it changed, and the document itself. */
export function VersionScreen({ id, ...props }: SectionProps & { readonly id: string }) {
	const { t } = useI18n()
	const words = useWords()
	const detail = useAsked(() => props.desk.policy(id), [props.desk, id, props.news])
	const list = useAsked(() => props.desk.policies(), [props.desk, props.news])
	const [deed, setDeed] = useState<PolicyDeed | null>(null)
	const title = detail.value === null ? t('desk.rules.version') : words.word(detail.value.version.title)
	return (
		<>
			<SectionHead title={title} above={<BackLink place="rules">{t('desk.rules.title')}</BackLink>}>
				{detail.value !== null && <EditFrom {...props} detail={detail.value} />}
			</SectionHead>
			<Shown asked={detail}>
				{({ version, changes, document }) => (
					<>
						<Tile title={t('desk.rules.why')} aside={<StateTag version={version} />}>
							<div class={styles['form']}>
								<p class={styles['reason']} dir="auto">
									{words.why(version.reason)}
								</p>
								<VersionFacts version={version} />
								{list.value !== null && (
									<VersionDeeds version={version} list={list.value} me={props.me} onDeed={setDeed} />
								)}
							</div>
						</Tile>
						<Tile title={t('desk.rules.changes')}>
							<ChangeList changes={changes} />
						</Tile>
						<Tile title={t('desk.rules.document')}>
							<CodeBlock label={t('desk.rules.document')}>{writeJson(document)}</CodeBlock>
						</Tile>
					</>
				)}
			</Shown>
			{deed !== null && list.value !== null && (
				<DeedDialog
					deed={deed}
					current={findCurrent(list.value)}
					desk={props.desk}
					me={props.me}
					onDone={() => {
						setDeed(null)
						props.onDecided()
						props.onGo('rules')
					}}
					onClose={() => setDeed(null)}
				/>
			)}
		</>
	)
}

function EditFrom({ detail, ...props }: SectionProps & { readonly detail: PolicyDetail }) {
	const { t } = useI18n()
	const words = useWords()
	const editing = useStartEditing(props.me.id, () => props.onGo('rules/edit'))
	return (
		<>
			<Button onClick={() => editing.start(words.word(detail.version.title), detail.document)}>
				{t('desk.rules.editFrom')}
			</Button>
			{editing.dialog}
		</>
	)
}
