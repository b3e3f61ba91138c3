import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { errorCodes } from '@hutong/protocol'
import { Type } from 'typebox'
import { Compile } from 'typebox/schema'
import { Check, Errors } from 'typebox/value'
import type { Browser } from '../../testing/http/browser.ts'
import { type Chat, startChat } from '../../testing/http/start-chat.ts'

// The parts of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0) that are used, closed against others.
const closed = { additionalProperties: false }
const Schema = Type.Object({})
const Content = Type.Record(Type.String({ pattern: '^[a-z]+/[a-z0-9.+-]+$' }), Type.Object({ schema: Schema }, closed))
const Parameter = Type.Object(
	{
		name: Type.String({ minLength: 1 }),
		in: Type.Union([Type.Literal('path'), Type.Literal('query')]),
		required: Type.Boolean(),
		schema: Schema,
		description: Type.Optional(Type.String()),
	},
	closed,
)
const Operation = Type.Object(
	{
		summary: Type.String({ minLength: 1 }),
		tags: Type.Array(Type.String(), { minItems: 1 }),
		parameters: Type.Optional(Type.Array(Parameter)),
		requestBody: Type.Optional(Type.Object({ required: Type.Boolean(), content: Content }, closed)),
		responses: Type.Record(
			Type.String({ pattern: '^([1-5]\\d\\d|default)$' }),
			Type.Object({ description: Type.String(), content: Type.Optional(Content) }, closed),
		),
	},
	closed,
)
const OpenApi = Type.Object(
	{
		openapi: Type.String({ pattern: '^3\\.1\\.\\d+$' }),
		info: Type.Object({ title: Type.String(), version: Type.String(), license: Type.Object({ name: Type.String() }) }),
		servers: Type.Array(Type.Object({ url: Type.String() })),
		components: Type.Object({ schemas: Type.Object({}) }),
		paths: Type.Record(
			Type.String({ pattern: '^/' }),
			Type.Record(Type.String({ pattern: '^(get|put|post|delete)$' }), Operation),
		),
	},
	closed,
)
type Operation = Type.Static<typeof Operation>

let chat: Chat
let browser: Browser
let document: Type.Static<typeof OpenApi>

before(async () => {
	chat = await startChat()
	browser = await chat.demoBrowser('linxiao')
	const { body } = await browser.ask('GET', '/api/openapi.json')
	assert.ok(Check(OpenApi, body), JSON.stringify(Errors(OpenApi, body).slice(0, 3)))
	document = body
})
after(() => chat.stop())

test('HS43 the description is OpenAPI 3.1, and names the server', () => {
	assert.ok(operations().length > 20)
	assert.deepEqual(document.servers, [{ url: 'http://chat.localhost' }])
})

test('HS43 every parameter in an address is described, and every schema can be used', () => {
	for (const { path, operation } of operations()) {
		const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
		const described = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
		assert.deepEqual(
			described.map(({ name }) => name),
			named,
		)
		assert.ok(described.every(({ required }) => required))
		for (const schema of schemasOf(operation)) assert.ok(Compile(schema))
	}
})

test('HS43 every endpoint says that it may answer with a problem, whose codes are those of the protocol', () => {
	for (const { path, operation } of operations()) {
		const schema = operation.responses['default']?.content?.['application/problem+json']?.schema
		// A schema with the property `code`, as `Problem` has it.
		const { properties } = schema as { properties: { code: { enum: string[] } } }
		assert.deepEqual(properties.code.enum, Object.keys(errorCodes), path)
	}
})

for (const path of ['/api/config', '/api/me', '/api/conversations', '/api/people?query=a']) {
	test(`HS43 what ${path} answers is what the description says`, async () => {
		const { body } = await browser.ask('GET', path)
		const operation = document.paths[path.split('?')[0] ?? '']?.['get']
		const schema = operation?.responses['200']?.content?.['application/json']?.schema
		assert.ok(schema)
		const [isRight, errors] = Compile(schema).Errors(body)
		assert.ok(isRight, JSON.stringify(errors))
		assert.equal(Compile(schema).Check({}), false)
	})
}

function operations(): { path: string; operation: Operation }[] {
	return Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.values(methods).map((operation) => ({ path, operation })),
	)
}

function schemasOf(operation: Operation): object[] {
	const answers = Object.values(operation.responses).map(({ content }) => content)
	const contents = [operation.requestBody?.content, ...answers].flatMap((content) => Object.values(content ?? {}))
	return [...(operation.parameters ?? []), ...contents].map(({ schema }) => schema)
}
