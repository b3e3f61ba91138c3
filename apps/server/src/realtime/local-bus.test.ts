import { testBus } from './bus-acceptance.ts'
import { createLocalBus } from './local-bus.ts'

testBus('local bus', () => {
	const bus = createLocalBus()
	return Promise.resolve([bus, bus] as const)
})
