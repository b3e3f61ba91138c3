export { type Chromium, type ChromiumOptions, startChromium } from './chromium.ts'
export { findChromium, provideChromium } from './find-chromium.ts'
export { findOutside } from './outside.ts'
export { createTally, type Tally } from './tally.ts'
