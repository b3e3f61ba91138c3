import type { Subject } from './subject.ts'
import { fan, heater, ricecooker, thermos } from './subjects-appliance.ts'
import { catbed, lipstick, plant, serum } from './subjects-care.ts'
import { backpack, shoe, tote, umbrella } from './subjects-carry.ts'
import { keyboard, lamp } from './subjects-desk.ts'
import { blueberries, noodles, oranges, teatin } from './subjects-food.ts'
import { kettle, mug, tissue } from './subjects-home.ts'
import { blocks, boardgame, guitar, robot } from './subjects-play.ts'
import { camera, headphones, monitor, powerbank } from './subjects-sound-and-sight.ts'
import { bicycle, books, dumbbells, pen, yogamat } from './subjects-study.ts'
import { jacket, scarf, socks, tshirt } from './subjects-wear.ts'

/** Everything that can be photographed, by the name used in picture keys. */
export const subjects = {
	...{ tissue, kettle, mug, keyboard, lamp, fan, heater, ricecooker, thermos, plant, catbed },
	...{ tshirt, jacket, scarf, socks, shoe, tote, backpack, umbrella, lipstick, serum },
	...{ headphones, camera, monitor, powerbank, oranges, blueberries, teatin, noodles },
	...{ guitar, robot, blocks, boardgame, pen, books, yogamat, dumbbells, bicycle },
} as const satisfies Record<string, Subject>

export type SubjectName = keyof typeof subjects

/** Says whether a word names a subject. */
export function isSubject(word: string): word is SubjectName {
	return Object.hasOwn(subjects, word)
}
