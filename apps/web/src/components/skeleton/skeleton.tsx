import styles from './skeleton.module.css'

type SkeletonProps = {
	/** Any CSS length. */
	readonly width?: string
	readonly height?: string
	readonly radius?: string
}

/** A grey shape where something is about to be. */
export function Skeleton({ width = '100%', height = '1em', radius = 'var(--radius-s)' }: SkeletonProps) {
	return <span class={styles['skeleton']} style={{ width, height, borderRadius: radius }} aria-hidden="true" />
}
