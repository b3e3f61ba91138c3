export type { Decision, Match, Outcome, Title } from './decision.ts'
export type { ReasonCode } from './reason.ts'
export { reasonCodes } from './reason.ts'
export type { PolicyRequest, Scene } from './request.ts'
