import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { Shown } from '../parts/shown.tsx'
import { Tile } from '../parts/tile.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { findCurrent } from '../rules/history-screen.tsx'
import type { SectionProps } from '../section-props.ts'
import { useAsked } from '../use-asked.ts'
import { useDeed } from '../use-deed.ts'
import { useWords } from '../use-words.ts'
import styles from './editor.module.css'
import { useStartEditing } from './use-start-editing.tsx'

/** What a new policy begins from: the one in force, an earlier one, or one that comes with Hutong. */
export function EditorStart({ desk, me }: SectionProps) {
	const { t } = useI18n()
	const words = useWords()
	const editing = useStartEditing(me.id, () => {})
	const list = useAsked(() => desk.policies(), [desk])
	const presets = useAsked(() => desk.presets(), [desk])
	const fetching = useDeed<{
		readonly version: { readonly title: { zh: string; en: string } }
		readonly document: unknown
	}>((detail) => editing.start(words.word(detail.version.title), detail.document))
	const current = list.value === null ? null : findCurrent(list.value)
	return (
		<div class={styles['starts']}>
			<TroubleNote trouble={fetching.trouble} />
			<Tile title={t('desk.editor.fromVersion')}>
				<Shown asked={list}>
					{({ versions }) => (
						<ul class={styles['startList']}>
							{versions.slice(0, 20).map((version) => (
								<li key={version.id}>
									<button
										type="button"
										class={styles['start']}
										onClick={() => fetching.run(() => desk.policy(version.id))}
									>
										<span class={styles['startName']}>{words.word(version.title)}</span>
										<span class={styles['startText']}>
											{version.id === current?.id ? t('desk.rules.state.current') : words.time(version.effectiveAt)}
											{' · '}
											{t('desk.rules.versionOf', { name: version.name, version: version.version })}
										</span>
									</button>
								</li>
							))}
						</ul>
					)}
				</Shown>
			</Tile>
			<Tile title={t('desk.editor.fromPreset')}>
				<Shown asked={presets}>
					{({ presets: all }) => (
						<ul class={styles['startList']}>
							{all.map((preset) => (
								<li key={preset.name}>
									<button
										type="button"
										class={styles['start']}
										onClick={() => editing.start(words.word(preset.title), preset.document)}
									>
										<span class={styles['startName']}>{words.word(preset.title)}</span>
										<span class={styles['startText']}>{preset.name}</span>
									</button>
								</li>
							))}
						</ul>
					)}
				</Shown>
			</Tile>
			{editing.dialog}
		</div>
	)
}
