import { createPlatformProfile, platformProfilePath } from '../catalogs/index.ts'
import { describeFile } from '../http/answers.ts'
import type { App } from '../http/app.ts'

/** GET /ucp/profile.json: who it is that asks shops' catalogs; the `UCP-Agent` header names this address. */
export function addGetPlatformProfile(app: App): void {
	const profile = createPlatformProfile()
	const schema = {
		...{ tags: ['server'], summary: 'Who asks shops’ catalogs for items' },
		response: describeFile('application/json'),
	}
	app.get(platformProfilePath, { schema }, (_request, reply) =>
		reply.header('cache-control', 'public, max-age=3600').type('application/json').send(profile),
	)
}
