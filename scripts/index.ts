export { type Demo, type DemoOptions, startDemo } from './demo.ts'
export { type DemoSetup, describeSandbox } from './demo-setup.ts'
export { findFreePort } from './free-port.ts'
