export { askCatalog, askCatalogAlone, type CatalogParts, isFromCatalog } from './ask-catalog.ts'
export { createCatalogDirectory } from './catalog-directory.ts'
export { createPlatformProfile, platformProfilePath } from './platform-profile.ts'
