export { describeCatalog, registerCatalogRoutes } from './catalog-routes.ts'
