export { askCatalog, askCatalogAlone, createCatalogDirectory } from '../catalogs/index.ts'
export { checkHops, createHopCheck } from './check-hops.ts'
export {
	type LinkHop,
	mostHops,
	type Resolution,
	type ResolveOptions,
	type ResolveTools,
	resolveLink,
} from './resolve-link.ts'
export { toCardProblem } from './to-card-problem.ts'
