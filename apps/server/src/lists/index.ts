export type { ListKeeper, OutsideLists } from './list-keeper.ts'
export { findOutsideLists, type Lists, openLists } from './open-lists.ts'
