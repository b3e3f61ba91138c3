import type { PolicyTrial, PublicConfig } from '@hutong/protocol'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { useWords } from '../use-words.ts'
import { Shift } from './shift-table.tsx'
import styles from './trial.module.css'

type ExampleTableProps = {
	readonly examples: PolicyTrial['examples']
	readonly platforms: PublicConfig['platforms']
}

/** Some taps that would have come to something else, with the rules that said so. */
export function ExampleTable({ examples, platforms }: ExampleTableProps) {
	const { t } = useI18n()
	const words = useWords(platforms)
	return (
		<ul class={styles['examples']}>
			{examples.map((example, index) => (
				// Two taps may be alike in all of this.
				<li key={`${index} ${example.host}`} class={styles['example']}>
					<p class={styles['exampleHost']}>
						<bdi>{example.host}</bdi>
						<span class={styles['exampleFacts']}>
							{[words.platform(example.platform), words.scene(example.scene)].join(' · ')}
						</span>
					</p>
					<Shift before={example.before.outcome} after={example.after.outcome} />
					<p class={styles['exampleRules']}>
						{t('desk.trial.rules')} <code>{example.before.rule}</code> → <code>{example.after.rule}</code>
					</p>
				</li>
			))}
		</ul>
	)
}
