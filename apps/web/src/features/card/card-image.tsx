import type { CardImage as Image } from '@hutong/protocol'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { thumbHashToRGBA } from 'thumbhash'
import { Icon } from '../../components/icon/icon.tsx'
import type { IconName } from '../../components/icon/icon-paths.ts'
import { Skeleton } from '../../components/skeleton/skeleton.tsx'
import styles from './card-image.module.css'
import { toSizes } from './picture-sizes.ts'
import type { PictureShape } from './to-face.ts'

type CardImageProps = {
	readonly image: Image | null
	readonly shape: PictureShape
	/** The page is still being read: a picture may come. */
	readonly reading: boolean
	/** Drawn where there is no picture. */
	readonly icon: IconName
	/** Written over the picture, such as that the thing is sold out, or how long a film is. */
	readonly children: ComponentChildren
}

const squareBox = { width: 84, height: 84 }
const wideBox = { width: 300, height: 168 }

/** A card's picture in a box that is there from the start: first its colours, then itself. */
export function CardImage({ image, shape, reading, icon, children }: CardImageProps) {
	const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading')
	const isEmpty = image === null && !reading
	const isWide = shape === 'film' || shape === 'own'
	const ratio = image !== null && shape === 'own' ? { aspectRatio: toRatio(image) } : {}
	return (
		<span class={styles['box']} data-shape={shape} data-empty={isEmpty} style={ratio}>
			{reading && <Skeleton width="100%" height="100%" />}
			{(isEmpty || state === 'broken') && (
				<span class={styles['none']}>
					<Icon name={icon} size={isEmpty ? 22 : 28} />
				</span>
			)}
			{image?.thumbhash && state !== 'shown' && <Placeholder thumbhash={image.thumbhash} />}
			{image !== null && state !== 'broken' && (
				<img
					class={styles['image']}
					data-shown={state === 'shown'}
					src={image.url}
					{...toSizes(image, isWide ? wideBox : squareBox)}
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
			{children}
		</span>
	)
}

/** A picture's own shape, as far as a tile can be that tall or that flat. */
function toRatio({ width, height }: Image): string {
	return String(Math.min(2.4, Math.max(0.8, width / height)))
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
		// A placeholder that cannot be read leaves the box grey until the picture comes.
	}
}
