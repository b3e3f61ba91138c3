export { addAppealPages } from './add-appeal-pages.ts'
export { addLinkPage } from './add-link-page.ts'
export { findPageLanguage } from './page-language.ts'
export { sendElsewhere } from './send-elsewhere.ts'
