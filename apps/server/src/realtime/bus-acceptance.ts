import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Hint } from '../db/index.ts'
import type { Bus } from './bus.ts'

/**
 * What every bus must do. An adapter's test hands in how to make two ends of one bus (for a bus within one process,
 * the same end twice).
 */
export function testBus(name: string, setup: () => Promise<readonly [Bus, Bus]>): void {
	const hints: Hint[] = [1, 2, 3].map((seq) => ({ log: 'c', seq }))

	test(`RT12 ${name}: hints reach every subscriber, at both ends, in the order they were given`, async () => {
		const [near, far] = await setup()
		const heard: Hint[][] = [[], [], []]
		near.subscribe((hint) => heard[0]?.push(hint))
		near.subscribe((hint) => heard[1]?.push(hint))
		far.subscribe((hint) => heard[2]?.push(hint))
		for (const hint of hints) near.publish(hint)
		await wait(20)
		deepEqual(heard, [hints, hints, hints])
		await Promise.all([near.close(), far.close()])
	})

	test(`RT12 ${name}: nobody is called while publish is running`, async () => {
		const [near, far] = await setup()
		let heard = 0
		near.subscribe(() => heard++)
		near.publish({ log: 'c', seq: 1 })
		equal(heard, 0)
		await wait(20)
		equal(heard, 1)
		await Promise.all([near.close(), far.close()])
	})

	test(`RT12 ${name}: a subscription that ended hears nothing, the others still do`, async () => {
		const [near, far] = await setup()
		const heard: string[] = []
		const listener = () => heard.push('one')
		const end = near.subscribe(listener)
		near.subscribe(() => heard.push('other'))
		end()
		near.publish({ log: 'c', seq: 1 })
		await wait(20)
		deepEqual(heard, ['other'])
		await Promise.all([near.close(), far.close()])
	})

	test(`RT12 ${name}: a closed bus is silent`, async () => {
		const [near, far] = await setup()
		let heard = 0
		near.subscribe(() => heard++)
		far.subscribe(() => heard++)
		await Promise.all([near.close(), far.close()])
		near.publish({ log: 'c', seq: 1 })
		await wait(20)
		equal(heard, 0)
	})
}
