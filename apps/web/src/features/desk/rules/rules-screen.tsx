import { EditorScreen } from '../editor/editor-screen.tsx'
import type { SectionProps } from '../section-props.ts'
import { TrialScreen } from '../trial/trial-screen.tsx'
import { HistoryScreen } from './history-screen.tsx'
import { VersionScreen } from './version-screen.tsx'

/** The rules: their history, one version, the editor, and the trial. */
export function RulesScreen({ rest, ...props }: SectionProps & { readonly rest: readonly string[] }) {
	const [what, id] = rest
	if (what === 'edit') return <EditorScreen key="edit" {...props} />
	if (what === 'try') return <TrialScreen key="try" {...props} />
	if (what === 'version' && id !== undefined) return <VersionScreen key={id} {...props} id={id} />
	return <HistoryScreen key="history" {...props} />
}
