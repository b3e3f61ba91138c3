import { Icon } from '../../../components/icon/icon.tsx'
import { toHref } from '../place.ts'
import styles from './parts.module.css'

/** The way to the screen this one belongs to. */
export function BackLink({ place, children }: { readonly place: string; readonly children: string }) {
	return (
		<a class={styles['back']} href={toHref(place)}>
			<Icon name="back" size={16} />
			{children}
		</a>
	)
}
