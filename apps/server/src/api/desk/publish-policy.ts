import { PolicyVersion, PublishPolicy } from '@hutong/protocol'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { type PolicyDocument, publishPolicy } from '../../policies/publish-policy.ts'
import { policyBodyLimit } from './policy-path.ts'
import type { PublishParts } from './publish-parts.ts'
import { readDocument } from './read-document.ts'

/** POST /api/desk/policies: publishes rules, from now or from a time on. */
export function addPublishPolicy(app: App, requireOperator: RequireOperator, { tools, finish }: PublishParts): void {
	const schema = {
		...{ tags: ['desk'], summary: 'Publish rules', body: PublishPolicy },
		response: describeAnswers(PolicyVersion),
	}
	app.post('/api/desk/policies', { schema, bodyLimit: policyBodyLimit }, async (request, reply) => {
		const { person } = await requireOperator(request, reply)
		const { document, reason, effectiveAt } = request.body
		readDocument(document)
		// It was just read as a policy, which has a name and a version; it is kept as it was written.
		const publishing = { document: document as PolicyDocument, reason, effectiveAt }
		return finish(await publishPolicy(tools, person.id, publishing))
	})
}
