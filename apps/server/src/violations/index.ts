export { createViolationDesk, type ViolationDesk } from './create-violation-desk.ts'
