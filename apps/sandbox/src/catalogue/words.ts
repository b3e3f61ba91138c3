/** The same words in Chinese and in English. */
export type Words = { readonly zh: string; readonly en: string }
