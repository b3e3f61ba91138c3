export type { ListKeeper, OutsideLists } from './list-keeper.ts'
export { findOutsideLists, openLists } from './open-lists.ts'
