export { buildClient } from './build-client.ts'
export { type Demo, type DemoOptions, startDemo } from './demo.ts'
export { type DemoSetup, describeSandbox, describeShares } from './demo-setup.ts'
export { findFreePort } from './free-port.ts'
