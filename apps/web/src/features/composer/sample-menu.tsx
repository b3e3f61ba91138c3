import type { PublicConfig } from '@hutong/protocol'
import { useId, useRef } from 'preact/hooks'
import { IconButton } from '../../components/icon-button/icon-button.tsx'
import { moveFocus } from '../../components/menu/move-focus.ts'
import { placePopover } from '../../components/menu/place-popover.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './sample-menu.module.css'

type Sample = NonNullable<PublicConfig['demo']>['samples'][number]

type SampleMenuProps = {
	readonly samples: readonly Sample[]
	readonly platforms: PublicConfig['platforms']
	readonly onChoose: (text: string) => void
}

/** In the demo: share texts of the sandbox's shops, to paste by one tap. */
export function SampleMenu({ samples, platforms, onChoose }: SampleMenuProps) {
	const { t, locale } = useI18n()
	const id = useId()
	const panel = useRef<HTMLDivElement>(null)
	const anchor = useRef<HTMLSpanElement>(null)
	const nameOf = (platform: string) => {
		const name = platforms.find((each) => each.id === platform)?.name
		return name === undefined ? platform : locale === 'en' ? name.en : name.zh
	}
	return (
		<>
			<span ref={anchor} class={styles['anchor']}>
				<IconButton icon="clipboard" label={t('composer.samples')} popoverTarget={id} size={22} />
			</span>
			<div
				ref={panel}
				id={id}
				popover="auto"
				role="dialog"
				aria-label={t('composer.samplesTitle')}
				class={styles['panel']}
				onToggle={(event) => {
					if (event.newState !== 'open' || anchor.current === null) return
					placePopover(event.currentTarget, anchor.current)
					event.currentTarget.querySelector('button')?.focus()
				}}
				onKeyDown={(event) => moveFocus(event, 'button')}
			>
				<p class={styles['title']}>{t('composer.samplesTitle')}</p>
				<p class={styles['text']}>{t('composer.samplesText')}</p>
				{groupByPlatform(samples).map(([platform, ofPlatform]) => (
					<section key={platform} aria-labelledby={`${id}-${platform}`}>
						<h3 id={`${id}-${platform}`} class={styles['platform']}>
							{nameOf(platform)}
						</h3>
						<ul>
							{ofPlatform.map((sample) => (
								<li key={sample.text}>
									<SampleRow
										sample={sample}
										onChoose={() => {
											panel.current?.hidePopover()
											onChoose(sample.text)
										}}
									/>
								</li>
							))}
						</ul>
					</section>
				))}
			</div>
		</>
	)
}

function SampleRow({ sample, onChoose }: { readonly sample: Sample; readonly onChoose: () => void }) {
	const { t, locale } = useI18n()
	const { title, state } = sample
	return (
		<button type="button" class={styles['sample']} onClick={onChoose}>
			<span class={styles['name']}>{locale === 'en' ? title.en : title.zh}</span>
			{state !== 'on_sale' && <span class={styles['state']}>{t(`composer.samples.${state}`)}</span>}
		</button>
	)
}

function groupByPlatform(samples: readonly Sample[]): readonly (readonly [string, readonly Sample[]])[] {
	const platforms = [...new Set(samples.map(({ platform }) => platform))]
	return platforms.map((platform) => [platform, samples.filter((sample) => sample.platform === platform)])
}
