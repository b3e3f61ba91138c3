import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { readCases } from '../../testing/read-cases.ts'
import { createLinks } from '../create-links.ts'
import { displayHost } from './display-host.ts'

test('LK19 an imitation is named with what it imitates and how', () => {
	const cases = readCases(new URL('../../testing/imitations.txt', import.meta.url))
	assert.ok(cases.length > 40)
	for (const { input, expected } of cases) {
		const shown = displayHost(`https://${input}/`)
		assert.equal(`${shown?.imitates?.domain} ${shown?.imitates?.how}`, expected, input)
		assert.equal(shown?.warning, 'look-alike', input)
	}
})

test('LK19 no well-known site is called an imitation', () => {
	const lines = readFileSync(new URL('../../testing/genuine.txt', import.meta.url), 'utf8').split('\n')
	const hosts = lines.filter((line) => line !== '' && !line.startsWith('#')).flatMap((line) => line.split(' '))
	assert.ok(hosts.length > 150)
	const accused = hosts.filter((host) => displayHost(`https://${host}/`)?.warning !== null)
	assert.deepEqual(accused, [])
})

test('LK19 an operator’s own platform is known too, and its extra hosts are vouched for', () => {
	const own = {
		id: 'courtyard',
		names: { zh: '四合院', en: 'Courtyard' },
		appName: { zh: '四合院APP', en: 'Courtyard app' },
		category: 'ecommerce',
		labels: [],
		titles: [],
		domains: ['courtyard-shop.example', 'siheyuan.example'],
		shapes: [],
		short: [],
		trackers: [],
		app: { templates: {}, android: null, ios: null },
		accepts: [],
		extraHosts: [{ host: 's1heyuan.test:8443' }],
	} as const
	const links = createLinks({ platforms: [own] })
	const imitates = (url: string) => links.displayHost(url)?.imitates ?? null
	assert.deepEqual(imitates('https://s1heyuan.example/'), { domain: 'siheyuan.example', how: 'letters' })
	assert.deepEqual(imitates('https://siheyuan.example.evil.cn/'), { domain: 'siheyuan.example', how: 'contained' })
	assert.equal(imitates('https://siheyuan.example/'), null)
	assert.equal(imitates('https://s1heyuan.test:8443/'), null)
	assert.deepEqual(imitates('https://taoba0.com/'), { domain: 'taobao.com', how: 'letters' })
	assert.equal(displayHost('https://s1heyuan.example/')?.imitates, null)
})
