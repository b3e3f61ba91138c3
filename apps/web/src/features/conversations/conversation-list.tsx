import type { ComponentChildren } from 'preact'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { IconButton } from '../../components/icon-button/icon-button.tsx'
import type { ConversationRow } from '../../lib/chat/conversation-rows.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { useNow } from '../../lib/time/use-now.ts'
import styles from './conversation-list.module.css'
import { ConversationTile } from './conversation-tile.tsx'

type ConversationListProps = {
	readonly rows: readonly ConversationRow[]
	readonly me: string
	/** Id of the conversation on the screen. */
	readonly selected: string | null
	readonly onSelect: (id: string) => void
	readonly onNew: () => void
	/** What stands at the right end of the head: the settings. */
	readonly settings: ComponentChildren
	/** Who is signed in: stands at the left end. */
	readonly profile: ComponentChildren
}

/** The conversations, the liveliest first. One tab stop; arrows move inside. */
export function ConversationList({ rows, me, selected, onSelect, onNew, settings, profile }: ConversationListProps) {
	const { t } = useI18n()
	const now = useNow()
	// One tile takes the tab stop: the selected one, else the first.
	const stop = rows.some((row) => row.id === selected) ? selected : (rows[0]?.id ?? null)
	return (
		<section class={styles['pane']} aria-label={t('list.label')}>
			<header class={styles['header']}>
				{profile}
				<span class={styles['space']} />
				<IconButton icon="plus-circle" label={t('list.new')} onClick={onNew} />
				{settings}
			</header>
			{rows.length === 0 ? (
				<EmptyState icon="message" title={t('list.empty')} text={t('list.emptyText')}>
					<Button variant="primary" onClick={onNew}>
						{t('list.new')}
					</Button>
				</EmptyState>
			) : (
				<nav class={styles['scroll']} aria-label={t('list.label')}>
					<ul>
						{rows.map((row) => (
							<li key={row.id}>
								<ConversationTile
									row={row}
									me={me}
									now={now}
									selected={row.id === selected}
									tabStop={row.id === stop}
									onSelect={() => onSelect(row.id)}
								/>
							</li>
						))}
					</ul>
				</nav>
			)}
		</section>
	)
}
