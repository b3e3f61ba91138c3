import type { PolicyChange } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { writeJson } from '../editor/write-json.ts'
import { CodeBlock } from '../parts/code-block.tsx'
import { Tag } from '../parts/tag.tsx'
import { diffLines } from './diff-lines.ts'
import styles from './rules.module.css'

const tones = { added: 'good', removed: 'bad', changed: 'wait', moved: 'plain' } as const
/** Lines that are shown of one part. */
const mostLines = 500
const signs = { both: ' ', before: '−', after: '+' } as const

/** What differs between two versions, part by part; each opens to its lines. */
export function ChangeList({ changes }: { readonly changes: readonly PolicyChange[] }) {
	const { t } = useI18n()
	if (changes.length === 0) return <p class={styles['hint']}>{t('desk.rules.noChanges')}</p>
	return (
		<ul class={styles['changes']}>
			{changes.map((change) => (
				<Change key={`${change.part} ${change.id} ${change.change}`} change={change} />
			))}
		</ul>
	)
}

/** Its lines are compared once somebody wants to see them: a list can have very many. */
function Change({ change }: { readonly change: PolicyChange }) {
	const { t } = useI18n()
	const [opened, setOpened] = useState(false)
	return (
		<li>
			<details class={styles['change']} onToggle={(event) => setOpened(event.currentTarget.open)}>
				<summary class={styles['changeHead']}>
					<Tag tone={tones[change.change]}>{t(`desk.change.${change.change}`)}</Tag>
					<span class={styles['changePart']}>{t(`desk.part.${change.part}`)}</span>
					<code class={styles['code']}>{change.id}</code>
				</summary>
				{opened && <Lines change={change} />}
			</details>
		</li>
	)
}

function Lines({ change }: { readonly change: PolicyChange }) {
	const { t } = useI18n()
	const lines = diffLines(toText(change.before), toText(change.after))
	if (lines.every(({ side }) => side === 'both')) return <p class={styles['hint']}>{t('desk.rules.onlyMoved')}</p>
	return (
		<CodeBlock label={`${t(`desk.part.${change.part}`)} ${change.id}`}>
			{lines.slice(0, mostLines).map(({ text, side }, index) => (
				// A line has no name but its place.
				<span key={`${index} ${text}`} class={styles['line']} data-side={side}>
					{`${signs[side]} ${text}\n`}
				</span>
			))}
			{lines.length > mostLines && t('desk.rules.moreLines', { count: lines.length - mostLines })}
		</CodeBlock>
	)
}

/** One field a line, so that what differs stands alone. */
function toText(value: unknown): string {
	if (value === null || value === undefined) return ''
	return typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value, null, 2) : writeJson(value)
}
