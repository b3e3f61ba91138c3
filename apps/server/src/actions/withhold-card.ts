import type { Card } from '@hutong/protocol'
import { type CardSetting, type CardWay, findCardSetting, type Queries } from '../db/index.ts'
import { blankCard } from './blank-card.ts'

export type WithheldProblem = 'card_off' | 'card_stopped'

/** Says why a card is not to be shown now, by what the operator switched off and by the policy; null where it is. */
export type FindReasonToWithhold = (
	card: Pick<Card, 'url' | 'platform'> & CardWay,
	place: { readonly conversation: string; readonly kind: CardSetting['kind'] },
) => WithheldProblem | null

/** Says why a card is not to be shown in a conversation now, its owner's wish included. */
export type FindWithheldProblem = (card: Card, way: CardWay) => WithheldProblem | null

/** How the cards of a conversation are judged now; nothing is withheld where there is no such conversation. */
export async function findWithholding(
	queries: Queries,
	conversation: string,
	findReason: FindReasonToWithhold,
): Promise<FindWithheldProblem> {
	const setting = await findCardSetting(queries, conversation)
	if (!setting) return () => null
	if (setting.cardsOff) return () => 'card_off'
	return ({ url, platform }, way) => findReason({ url, platform, ...way }, { conversation, kind: setting.kind })
}

/** What is shown in the place of a card that is withheld: nothing the page or its sender said of the thing. */
export function toWithheldCard(card: Card, problem: WithheldProblem): Card {
	const { kind, platform, url, host } = card
	return { ...blankCard, state: 'partial', kind, platform, url, host, problem }
}

/** Whether a card stands in the place of one that is withheld. */
export function isWithheld(card: Card | null): boolean {
	return card?.problem === 'card_off' || card?.problem === 'card_stopped'
}
