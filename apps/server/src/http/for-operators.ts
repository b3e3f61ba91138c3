import type { App } from './app.ts'
import type { RequireOperator } from './operator.ts'

/** Adds what is there for operators alone: who else asks is sent away before anything of the request is read. */
export function addForOperators(app: App, requireOperator: RequireOperator, add: (scope: App) => void): void {
	app.register(async (scope) => {
		scope.addHook('onRequest', async (request, reply) => void (await requireOperator(request, reply)))
		add(scope)
	})
}
