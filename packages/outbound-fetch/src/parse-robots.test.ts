import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAllowedByRobots, parseRobots } from './parse-robots.ts'

function isAllowed(robots: string, path: string): boolean {
	return isAllowedByRobots(parseRobots(robots, 'HutongBot'), new URL(path, 'https://shop.example'))
}

test('OF70 rules for all bind, unless a group names the bot', () => {
	const robots = 'User-agent: *\nDisallow: /\n\nuser-agent: hutongbot\nDisallow: /cart\n'
	assert.equal(isAllowed(robots, '/item/1'), true)
	assert.equal(isAllowed(robots, '/cart/1'), false)
	assert.equal(isAllowed('User-agent: *\nDisallow: /\n', '/item/1'), false)
	assert.equal(isAllowed('User-agent: OtherBot\nDisallow: /\n', '/item/1'), true)
})

test('OF70 several names share a group, several groups of one name add up', () => {
	const robots =
		'User-agent: a\nUser-agent: HutongBot/1.0\nDisallow: /x\nUser-agent: b\nDisallow: /\nUser-agent: HutongBot\nDisallow: /y'
	assert.deepEqual(
		['/x', '/y', '/z'].map((path) => isAllowed(robots, path)),
		[false, false, true],
	)
})

test('OF70 an empty group that names the bot frees it from the rules for all', () => {
	assert.equal(isAllowed('User-agent: HutongBot\nDisallow:\n\nUser-agent: *\nDisallow: /', '/item'), true)
})

test('OF71 the longest pattern wins and a tie goes to allow', () => {
	const robots = 'User-agent: *\nDisallow: /item\nAllow: /item/public\nDisallow: /tie\nAllow: /tie'
	assert.equal(isAllowed(robots, '/item/1'), false)
	assert.equal(isAllowed(robots, '/item/public/1'), true)
	assert.equal(isAllowed(robots, '/tie'), true)
})

test('OF72 stars and the end sign match as RFC 9309 says', () => {
	const robots =
		'User-agent: *\nDisallow: /*.php$\nDisallow: /a*b*c\nDisallow: /end$\nDisallow: /胡同\nDisallow: /q?x=1'
	for (const [path, expected] of [
		['/index.php', false],
		['/index.php?a', true],
		['/a-b-c-d', false],
		['/acb', true],
		['/end', false],
		['/ending', true],
		['/胡同/1', false],
		['/q?x=12', false],
		['/q', true],
	] as const) {
		assert.equal(isAllowed(robots, path), expected, path)
	}
})

test('OF73 comments, odd line ends and nonsense are passed over', () => {
	const robots =
		'\ufeff# hello\r\nUser-agent: * # all\rDisallow: /x # secret\nSitemap: https://shop.example/s.xml\nnonsense\n<html>'
	assert.equal(isAllowed(robots.slice(1), '/x'), false)
	assert.equal(isAllowed('<!doctype html><title>404</title>', '/x'), true)
	assert.equal(isAllowed('Disallow: /\n', '/x'), true)
})

test('OF73 robots.txt itself may always be read', () => {
	assert.equal(isAllowed('User-agent: *\nDisallow: /', '/robots.txt'), true)
})

test('OF74 a hostile file is read and matched in no time', () => {
	const start = performance.now()
	const path = `/${'a'.repeat(4_000)}`
	isAllowed(`User-agent: *\n${`Disallow: /${'*a'.repeat(120)}*b\n`.repeat(1_000)}`, path)
	isAllowed(`User-agent: *\n${`Disallow: /*${'a'.repeat(2_000)}b\n`.repeat(120)}`, path)
	isAllowed('User-agent: *\nDisallow: /\n'.repeat(10_000), path)
	assert.ok(performance.now() - start < 1_500)
})

test('OF74 a file that names one agent thousands of times keeps each rule once', () => {
	for (const name of ['*', 'HutongBot'])
		assert.equal(parseRobots(`User-agent: ${name}\n`.repeat(3_000) + 'Disallow: /x\n'.repeat(3), 'HutongBot').length, 3)
})
