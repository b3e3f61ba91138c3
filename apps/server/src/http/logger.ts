import type { FastifyRequest } from 'fastify'

/** What a log line may say: no cookies, no passwords, no texts of people, no searches. */
export function createLoggerOptions(level: string) {
	return {
		level,
		base: null,
		redact: {
			paths: [
				'*.cookie',
				'*.cookies',
				'*.authorization',
				'*.password',
				'*.secret',
				'*.token',
				'*.ticket',
				'*.text',
				'*.body',
				'headers.cookie',
				'headers.authorization',
				'req.headers',
				'res.headers',
			],
			censor: '[kept back]',
		},
		serializers: {
			req: (request: FastifyRequest) => ({
				method: request.method,
				path: hideTokens(request.url.split('?', 1)[0] ?? ''),
				address: request.ip,
			}),
		},
	}
}

/** Who has the address of an application sees it: the log does not. */
function hideTokens(path: string): string {
	return path.replace(/^((?:\/api)?\/appeals?\/)[^/]+/, '$1[kept back]')
}
