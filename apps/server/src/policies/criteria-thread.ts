import { parentPort, workerData } from 'node:worker_threads'
import { checkCriteria } from '@hutong/link-policy'
import type { CriteriaQuestion } from './check-criteria-aside.ts'

// The one who starts this thread hands in exactly this shape.
const { policy, space } = workerData as CriteriaQuestion
parentPort?.postMessage(checkCriteria(policy, space))
