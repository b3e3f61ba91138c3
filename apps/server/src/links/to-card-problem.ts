import type { FetchFailure } from '@hutong/outbound-fetch'
import type { CardProblem } from '@hutong/protocol'

/** Words a fetch's refusal as people are told it on the card. */
export function toCardProblem(failure: Pick<FetchFailure, 'reason' | 'status'>): CardProblem {
	if (failure.reason === 'status') return problemOfStatus(failure.status ?? 0)
	return problems[failure.reason]
}

function problemOfStatus(status: number): CardProblem {
	if (status === 404 || status === 410) return 'card_gone'
	if (status === 401 || status === 407) return 'card_login_wall'
	if (status === 403 || status === 429) return 'card_bot_check'
	return 'card_unreachable'
}

const problems = {
	url_invalid: 'card_refused',
	scheme_refused: 'card_refused',
	credentials_refused: 'card_refused',
	host_invalid: 'card_refused',
	port_refused: 'card_refused',
	address_refused: 'card_refused',
	hop_refused: 'card_refused',
	redirect_refused: 'card_refused',
	one_time_link: 'card_not_fetched',
	robots_refused: 'card_not_fetched',
	dns_failed: 'card_unreachable',
	connect_failed: 'card_unreachable',
	tls_failed: 'card_unreachable',
	host_busy: 'card_unreachable',
	response_broken: 'card_unreachable',
	aborted: 'card_unreachable',
	timeout: 'card_timeout',
	too_many_redirects: 'card_redirect_loop',
	redirect_loop: 'card_redirect_loop',
	headers_too_large: 'card_too_large',
	too_large: 'card_too_large',
	too_large_decoded: 'card_too_large',
	coding_refused: 'card_not_a_page',
	type_refused: 'card_not_a_page',
} as const satisfies Record<Exclude<FetchFailure['reason'], 'status'>, CardProblem>
