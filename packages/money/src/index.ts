export { formatMoney, toDecimal } from './format-money.ts'
export { addMoney, createMoney, type Money, multiplyMoney, sameMoney } from './money.ts'
export { parseDecimal } from './parse-decimal.ts'
