import type { Decision, PublicConfig } from '@hutong/protocol'
import { DecisionFacts } from './decision-facts.tsx'
import { Details } from './details.tsx'

type WhyProps = {
	readonly summary: string
	readonly decision: Decision
	readonly platforms: PublicConfig['platforms'] | undefined
}

/** The whole of a decision, for whoever asks. */
export function Why({ summary, decision, platforms = [] }: WhyProps) {
	return (
		<Details summary={summary}>
			<DecisionFacts decision={decision} platforms={platforms} />
		</Details>
	)
}
