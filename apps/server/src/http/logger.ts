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

/** Who has the address of an application sees it: the log does not, however it is written. */
function hideTokens(path: string): string {
	const place = /^(?:\/api)?\/appeals?\/(?=.)/.exec(decodeOnce(path))
	return place === null ? path : `${place[0]}[kept back]`
}

/** A path as the router reads it; what it cannot read stays as it is. */
function decodeOnce(path: string): string {
	try {
		return decodeURIComponent(path)
	} catch {
		return path
	}
}
