import styles from './icon.module.css'
import { type IconName, iconPaths } from './icon-paths.ts'

type IconProps = {
	readonly name: IconName
	/** Side in pixels; 20 unless told otherwise. */
	readonly size?: number
}

/** A drawing beside words or inside a labelled button: never read aloud. */
export function Icon({ name, size = 20 }: IconProps) {
	return (
		<svg class={styles['icon']} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
			<path d={iconPaths[name]} />
		</svg>
	)
}
