import type { PolicyVersion } from '@hutong/protocol'
import type { PolicyVersionRow, Store } from '../../db/index.ts'
import { Refused } from '../../http/refused.ts'
import { describeVersions } from '../../policies/describe-versions.ts'
import type { PublishTools } from '../../policies/publish-policy.ts'

/** What every change of the rules is made with. */
export type PublishParts = {
	readonly tools: PublishTools
	/** Has this server decide by the change, and says how the version stands then. */
	finish(row: PolicyVersionRow): Promise<PolicyVersion>
}

export function createPublishParts(
	tools: PublishTools,
	{ store, look }: { readonly store: Store; readonly look: () => Promise<void> },
): PublishParts {
	return {
		tools,
		async finish(row) {
			await look()
			const [version] = await describeVersions(store.read, [row], tools.now())
			if (!version) throw new Refused('not_found')
			return version
		},
	}
}
