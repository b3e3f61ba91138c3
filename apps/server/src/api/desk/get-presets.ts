import { getPreset, presetNames, presets } from '@hutong/link-policy'
import { PolicyPresets } from '@hutong/protocol'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'

/** GET /api/desk/presets: the rules that come with Hutong, to begin with. */
export function addGetPresets(app: App, requireOperator: RequireOperator): void {
	const schema = { tags: ['desk'], summary: 'Rules to begin with', response: describeAnswers(PolicyPresets) }
	app.get('/api/desk/presets', { schema }, async (request, reply) => {
		await requireOperator(request, reply)
		return {
			presets: presetNames.map((name) => ({ name, title: { ...getPreset(name).title }, document: presets[name] })),
		}
	})
}
