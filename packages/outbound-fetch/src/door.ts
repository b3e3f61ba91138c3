import type { ConnectionOptions } from 'node:tls'
import type { Allowance } from './allowance.ts'
import type { Connect } from './connect-pinned.ts'
import type { Guards, IsReachable } from './guards/guard.ts'
import type { HostQueue } from './host-queue.ts'
import type { Limits } from './limits.ts'
import type { Resolve } from './resolve-host.ts'

/** The parts every hop needs, put together once. */
export type Door = {
	readonly resolve: Resolve
	readonly connect: Connect
	readonly guards: Guards
	readonly limits: Limits
	readonly allowances: readonly Allowance[]
	readonly ports: readonly number[]
	readonly isReachable: IsReachable
	readonly userAgent: string
	readonly tls: ConnectionOptions
	readonly queue: HostQueue
}
