import type { PublicConfig } from '@hutong/protocol'
import { maxTextLength } from '@hutong/protocol'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { tabDrafts } from '../../lib/drafts/tab-drafts.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { useStore } from '../../lib/store/use-store.ts'
import styles from './composer.module.css'
import { SampleMenu } from './sample-menu.tsx'

type ComposerProps = {
	/** Whose draft it is. */
	readonly conversation: string
	readonly samples: NonNullable<PublicConfig['demo']>['samples']
	readonly platforms: PublicConfig['platforms']
	/** Another number each time somebody chooses a conversation. */
	readonly chosen: number
	readonly onSend: (text: string) => void
}

const mostHeight = 168

/** Where a message is written. Enter sends, Shift+Enter starts a line; what an input method composes is left to it. */
export function Composer({ conversation, samples, platforms, chosen, onSend }: ComposerProps) {
	const { t } = useI18n()
	const area = useRef<HTMLTextAreaElement>(null)
	const [text, setText] = useDraft(conversation)
	const over = text.length - maxTextLength
	const canSend = text.trim() !== '' && over <= 0
	useLayoutEffect(() => growTo(area.current), [text])
	useFocusOnOpen(conversation, chosen, area)
	const send = () => {
		if (!canSend) return
		onSend(text.trim())
		setText('')
		area.current?.focus()
	}
	const put = (sample: string) => {
		setText(text === '' ? sample : `${text}\n${sample}`)
		area.current?.focus()
	}
	return (
		<form
			class={styles['composer']}
			onSubmit={(event) => {
				event.preventDefault()
				send()
			}}
		>
			{over > 0 && (
				<p id="composer-over" class={styles['over']} role="alert">
					{t('composer.tooLong', { count: over, max: maxTextLength })}
				</p>
			)}
			<div class={styles['line']}>
				{samples.length > 0 && <SampleMenu samples={samples} platforms={platforms} onChoose={put} />}
				<textarea
					ref={area}
					class={styles['area']}
					rows={1}
					value={text}
					aria-label={t('composer.label')}
					aria-invalid={over > 0}
					aria-describedby={over > 0 ? 'composer-over' : undefined}
					placeholder={t('composer.placeholder')}
					title={t('composer.hint')}
					enterkeyhint="send"
					dir="auto"
					onInput={(event) => setText(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (!sends(event)) return
						event.preventDefault()
						send()
					}}
				/>
				<span class={canSend ? styles['send'] : `${styles['send']} ${styles['idle']}`}>
					<Button type="submit" variant="primary" disabled={!canSend}>
						{t('composer.send')}
					</Button>
				</span>
			</div>
		</form>
	)
}

/** Enter alone, and not the Enter that accepts what an input method composed (229 where it says so no other way). */
function sends(event: KeyboardEvent): boolean {
	return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229
}

function growTo(area: HTMLTextAreaElement | null): void {
	if (area === null) return
	area.style.height = 'auto'
	area.style.height = `${Math.min(mostHeight, area.scrollHeight)}px`
}

function useDraft(conversation: string): readonly [text: string, setText: (text: string) => void] {
	const text = useStore(tabDrafts.store, (drafts) => drafts.get(conversation) ?? '')
	return [text, (next) => tabDrafts.save(conversation, next)]
}

type Area = { readonly current: HTMLTextAreaElement | null }

/** Who chose a conversation types at once; on a phone the screen keyboard would cover what was chosen. */
function useFocusOnOpen(conversation: string, chosen: number, area: Area): void {
	const before = useRef(0)
	useEffect(() => {
		const isChosen = chosen !== before.current
		before.current = chosen
		if (matchMedia('(pointer: coarse)').matches) return
		if (isChosen || !isListFocused()) area.current?.focus()
	}, [conversation, chosen])
}

// Who walks through the list by the arrow keys keeps the focus there, whatever shows another conversation meanwhile.
const isListFocused = () => document.activeElement?.matches('[data-tile]:focus-visible') ?? false
