import type { Platform } from '@hutong/links'
import type { Store } from '../../db/index.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import type { LinkGateway } from '../../links/create-link-gateway.ts'
import type { ListKeeper } from '../../lists/index.ts'
import type { PublishTools } from '../../policies/publish-policy.ts'
import { addApprovePolicy } from './approve-policy.ts'
import { addCheckPolicy } from './check-policy.ts'
import { addGetLists } from './get-lists.ts'
import { addGetPolicies } from './get-policies.ts'
import { addGetPolicy } from './get-policy.ts'
import { addGetPresets } from './get-presets.ts'
import { addGetToday } from './get-today.ts'
import { addGetTransparency } from './get-transparency.ts'
import { createPublishParts } from './publish-parts.ts'
import { addPublishPolicy } from './publish-policy.ts'
import { addRefreshList } from './refresh-list.ts'
import { addRollBackPolicy } from './roll-back-policy.ts'
import { addTryPolicy } from './try-policy.ts'
import { addWithdrawPolicy } from './withdraw-policy.ts'

export type PolicyDeskParts = {
	readonly store: Store
	readonly tools: PublishTools
	readonly gateway: Pick<LinkGateway, 'policy' | 'links'>
	readonly lists: Pick<ListKeeper, 'held' | 'status' | 'refresh'>
	/** Platforms of this installation. */
	readonly platforms: readonly Platform[]
	/** Has this server take up what was published. */
	readonly look: () => Promise<void>
}

/** What operators see and do about the rules. */
export function addPolicyDesk(app: App, requireOperator: RequireOperator, parts: PolicyDeskParts): void {
	const { store, tools, gateway, lists } = parts
	const { now, secondEye } = tools
	const publishing = createPublishParts(tools, parts)
	const rules = () => ({ policy: gateway.policy(), lists: lists.held(), links: gateway.links })
	addGetToday(app, requireOperator, { store, now })
	addGetPolicies(app, requireOperator, { store, now, secondEye })
	addGetPolicy(app, requireOperator, { store, now })
	addGetPresets(app, requireOperator)
	addCheckPolicy(app, requireOperator, { gateway, platforms: parts.platforms, now })
	addTryPolicy(app, requireOperator, { store, now, rules })
	addPublishPolicy(app, requireOperator, publishing)
	addApprovePolicy(app, requireOperator, publishing)
	addWithdrawPolicy(app, requireOperator, publishing)
	addRollBackPolicy(app, requireOperator, publishing)
	addGetLists(app, requireOperator, lists)
	addRefreshList(app, requireOperator, lists)
	addGetTransparency(app, requireOperator, store)
}
