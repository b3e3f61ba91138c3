import type { CardImage as Image } from '@hutong/protocol'
import { useEffect, useRef, useState } from 'preact/hooks'
import { thumbHashToRGBA } from 'thumbhash'
import { Icon } from '../../components/icon/icon.tsx'
import type { IconName } from '../../components/icon/icon-paths.ts'
import { Skeleton } from '../../components/skeleton/skeleton.tsx'
import styles from './card-image.module.css'

type CardImageProps = {
	readonly image: Image | null
	/** The page is still being read: a picture may come. */
	readonly reading: boolean
	/** Drawn where there is no picture. */
	readonly icon: IconName
	/** Written over the picture; null while the thing can be bought. */
	readonly soldOut: string | null
}

/** A card's picture in a square that is there from the start: first its colours, then itself. */
export function CardImage({ image, reading, icon, soldOut }: CardImageProps) {
	const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading')
	return (
		<span class={styles['box']}>
			{reading && <Skeleton width="84px" height="84px" />}
			{!reading && (image === null || state === 'broken') && (
				<span class={styles['none']}>
					<Icon name={icon} size={28} />
				</span>
			)}
			{image?.thumbhash && state !== 'shown' && <Placeholder thumbhash={image.thumbhash} />}
			{image !== null && state !== 'broken' && (
				<img
					class={styles['image']}
					data-shown={state === 'shown'}
					src={image.url}
					width={image.width}
					height={image.height}
					alt=""
					loading="lazy"
					decoding="async"
					draggable={false}
					onLoad={() => setState('shown')}
					onError={() => setState('broken')}
				/>
			)}
			{soldOut !== null && <span class={styles['sold-out']}>{soldOut}</span>}
		</span>
	)
}

/** The colours of a picture in 25 bytes, painted on a canvas: no style and no data URL, as the page's policy asks. */
function Placeholder({ thumbhash }: { readonly thumbhash: string }) {
	const canvas = useRef<HTMLCanvasElement>(null)
	useEffect(() => {
		if (canvas.current !== null) paint(canvas.current, thumbhash)
	}, [thumbhash])
	return <canvas ref={canvas} class={styles['image']} data-shown="true" />
}

function paint(canvas: HTMLCanvasElement, thumbhash: string): void {
	try {
		const bytes = Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0))
		const { w, h, rgba } = thumbHashToRGBA(bytes)
		canvas.width = w
		canvas.height = h
		canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0)
	} catch {
		// A placeholder that cannot be read leaves the square grey until the picture comes.
	}
}
