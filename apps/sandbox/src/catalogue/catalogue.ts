import type { CatalogueProduct } from './product.ts'
import { taobaoDigital } from './taobao-digital.ts'
import { taobaoHome } from './taobao-home.ts'
import { taobaoKitchen } from './taobao-kitchen.ts'

/** Every product of the three shops. */
export const catalogue: readonly CatalogueProduct[] = [...taobaoHome, ...taobaoKitchen, ...taobaoDigital]
