import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyRequest } from 'fastify'
import { createLoggerOptions } from './logger.ts'

const paths: readonly (readonly [url: string, logged: string])[] = [
	['/api/people?query=somebody', '/api/people'],
	['/appeal/sT0kenThatShowsAnApplication?lang=zh', '/appeal/[kept back]'],
	['/api/appeals/sT0kenThatShowsAnApplication', '/api/appeals/[kept back]'],
	['/%61ppeal/sT0kenThatShowsAnApplication', '/appeal/[kept back]'],
	['/appeal/%', '/appeal/[kept back]'],
	['/%', '/%'],
	['/appeal?url=https://evil.example/', '/appeal'],
	['/link?url=https://evil.example/', '/link'],
	['/api/desk/appeals/018f/answer', '/api/desk/appeals/018f/answer'],
]
for (const [url, logged] of paths) {
	test(`HS172 the log says ${logged} of ${url}`, () => {
		// What a line is made of.
		const request = { url, method: 'GET', ip: '192.0.2.1' } as FastifyRequest
		assert.equal(createLoggerOptions('info').serializers.req(request).path, logged)
	})
}
