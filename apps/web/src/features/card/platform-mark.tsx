import { Icon } from '../../components/icon/icon.tsx'
import type { CardView } from './card-view.ts'
import styles from './platform-mark.module.css'

const hues = 8

/** A platform's sign, drawn by us: the first character of its name on a colour of its own. Never its logo. */
export function PlatformMark({ platform }: { readonly platform: CardView['platform'] }) {
	if (platform === null)
		return (
			<span class={styles['mark']} data-hue="none">
				<Icon name="globe" size={14} />
			</span>
		)
	const [first = ''] = platform.name
	return (
		<span class={styles['mark']} data-hue={findHue(platform.id)} aria-hidden="true">
			{first}
		</span>
	)
}

/** One of eight colours, the same for a platform everywhere. */
function findHue(id: string): number {
	let sum = 0
	for (let index = 0; index < id.length; index++) sum = (sum * 31 + id.charCodeAt(index)) % 9973
	return sum % hues
}
