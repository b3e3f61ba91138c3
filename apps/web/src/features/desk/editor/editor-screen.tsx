import { useRef, useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Menu } from '../../../components/menu/menu.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { BackLink } from '../parts/back-link.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { Tile } from '../parts/tile.tsx'
import { ChangeList } from '../rules/change-list.tsx'
import type { SectionProps } from '../section-props.ts'
import { CriteriaReport } from './criteria-report.tsx'
import { DropDialog } from './drop-dialog.tsx'
import styles from './editor.module.css'
import { EditorStart } from './editor-start.tsx'
import { FaultNote, findFault } from './fault-note.tsx'
import { JsonArea, showPlace } from './json-area.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useCheck } from './use-check.ts'
import { type PolicyDraft, usePolicyDraft } from './use-policy-draft.ts'
import { writeJson } from './write-json.ts'

/** Where rules are written, with what is to be said about them beside. */
export function EditorScreen(props: SectionProps) {
	const { t } = useI18n()
	const draft = usePolicyDraft(props.me.id)
	if (draft.origin !== '') return <Editor {...props} draft={draft} />
	return (
		<>
			<SectionHead
				title={t('desk.editor.startTitle')}
				above={<BackLink place="rules">{t('desk.rules.title')}</BackLink>}
			/>
			<EditorStart {...props} />
		</>
	)
}

function Editor({ draft, ...props }: SectionProps & { readonly draft: PolicyDraft }) {
	const { t } = useI18n()
	const area = useRef<HTMLTextAreaElement>(null)
	const state = useCheck(props.desk, draft.text, draft.read)
	const [asking, setAsking] = useState<'publish' | 'drop' | null>(null)
	const fault = findFault(draft.read, state.check)
	const isReady = fault === null && state.check !== null && !state.busy
	return (
		<>
			<SectionHead title={t('desk.editor.title')} above={<BackLink place="rules">{t('desk.rules.title')}</BackLink>}>
				<Button disabled={!isReady} onClick={() => props.onGo('rules/try')}>
					{t('desk.editor.try')}
				</Button>
				<Button variant="primary" disabled={!isReady} onClick={() => setAsking('publish')}>
					{t('desk.editor.publish')}
				</Button>
				<Menu
					label={t('common.more')}
					icon="more"
					groups={[
						[
							{
								id: 'format',
								label: t('desk.editor.format'),
								icon: 'article',
								disabled: !draft.read.ok,
								onSelect: () => draft.read.ok && draft.write(`${writeJson(draft.read.value)}\n`),
							},
							{
								id: 'drop',
								label: t('desk.editor.drop'),
								icon: 'trash',
								danger: true,
								onSelect: () => setAsking('drop'),
							},
						],
					]}
				/>
			</SectionHead>
			<p class={styles['origin']}>{t('desk.editor.from', { name: draft.origin })}</p>
			<div class={styles['columns']}>
				<JsonArea
					label={t('desk.editor.document')}
					text={draft.text}
					faultAt={fault?.from ?? null}
					describedBy="desk-fault"
					areaRef={area}
					onInput={draft.write}
				/>
				<div class={styles['side']}>
					<FaultNote
						id="desk-fault"
						text={draft.text}
						fault={fault}
						state={state}
						onShow={() => fault !== null && showPlace(area.current, fault.from, fault.to)}
					/>
					{state.check !== null && fault === null && (
						<>
							<CriteriaReport criteria={state.check.criteria} />
							<Tile title={t('desk.editor.changes')}>
								<ChangeList changes={state.check.changes} />
							</Tile>
						</>
					)}
				</div>
			</div>
			{asking === 'drop' && <DropDialog draft={draft} onClose={() => setAsking(null)} />}
			{asking === 'publish' && draft.read.ok && (
				<PublishDialog
					{...props}
					document={draft.read.value}
					broken={state.check?.criteria.violations.length ?? 0}
					onPublished={() => {
						draft.begin('', '')
						props.onDecided()
						props.onGo('rules')
					}}
					onClose={() => setAsking(null)}
				/>
			)}
		</>
	)
}
