import type { CodeForm } from '../platform.ts'

/** Taobao's share codes, also of items of Tmall: signs of currencies changed over the years, often two different ones. */
export const taobaoCodes: CodeForm = { signs: '￥¥€$₴₳₤¢£₰¤', min: 10, max: 12 }
