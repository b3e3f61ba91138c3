import type { Words } from './words.ts'

/** Every category, with the name a shop shows. */
export const categories = {
	home: { zh: '居家日用', en: 'Home' },
	kitchen: { zh: '厨房餐具', en: 'Kitchen' },
	food: { zh: '食品生鲜', en: 'Food' },
	digital: { zh: '数码电器', en: 'Electronics' },
	clothing: { zh: '服饰鞋包', en: 'Clothing & bags' },
	beauty: { zh: '美妆个护', en: 'Beauty' },
	sports: { zh: '运动户外', en: 'Sports & outdoors' },
	play: { zh: '玩具乐器', en: 'Toys & music' },
	stationery: { zh: '文具图书', en: 'Stationery & books' },
} as const satisfies Record<string, Words>

export type CategoryId = keyof typeof categories

/** Gives a category's name in the reader's language, or the id itself for one that is not known. */
export function categoryName(category: string, locale: 'zh-CN' | 'en'): string {
	const name: Words | undefined = isCategory(category) ? categories[category] : undefined
	return name ? name[locale === 'zh-CN' ? 'zh' : 'en'] : category
}

function isCategory(word: string): word is CategoryId {
	return Object.hasOwn(categories, word)
}
