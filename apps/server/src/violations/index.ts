export type { Applicant } from './apply-for-access.ts'
export { createViolationDesk, type ViolationDesk } from './create-violation-desk.ts'
export type { StoppedLink, Stops } from './stop-index.ts'
