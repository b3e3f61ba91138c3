import { type Ask, createDeskClient, type Person, type PublicConfig } from '@hutong/protocol'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { IconButton } from '../../components/icon-button/icon-button.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { QueueScreen } from './cases/queue-screen.tsx'
import { ViolationsScreen } from './cases/violations-screen.tsx'
import { DeskNav } from './desk-nav.tsx'
import styles from './desk-screen.module.css'
import { ListsScreen } from './lists/lists-screen.tsx'
import { MailsScreen } from './mails/mails-screen.tsx'
import { type Place, parsePlace } from './place.ts'
import { ReportScreen } from './report/report-screen.tsx'
import { RulesScreen } from './rules/rules-screen.tsx'
import type { SectionProps } from './section-props.ts'
import { TodayScreen } from './today/today-screen.tsx'
import { useAsked } from './use-asked.ts'
import { useEvery } from './use-every.ts'

type DeskScreenProps = {
	readonly ask: Ask
	readonly me: Person
	readonly platforms: PublicConfig['platforms']
	/** Another number each time the server told that rules, lists or violations changed. */
	readonly news: number
	/** What comes after `#/desk/`. */
	readonly place: string
	readonly onGo: (place: string) => void
	readonly onLeave: () => void
	readonly settings: ComponentChildren
	/** How the line to the server is. */
	readonly connection: ComponentChildren
}

/** The operators' desk: what happens with links, the rules for them, and what people report and appeal. */
export function DeskScreen(props: DeskScreenProps) {
	const { ask, me, platforms, news, place: text, onGo, onLeave, settings, connection } = props
	const { t } = useI18n()
	const desk = useMemo(() => createDeskClient(ask), [ask])
	const place = useMemo(() => parsePlace(text), [text])
	const today = useAsked(() => desk.today(1), [desk, place.section, news])
	useEvery(60_000, today.reload)
	const mails = useAsked(() => desk.mails(), [desk])
	useEffect(() => {
		document.title = `${t(`desk.${place.section}.title`)} · ${t('desk.title')}`
	}, [t, place.section])
	return (
		<div class={styles['desk']}>
			<header class={styles['bar']}>
				<IconButton icon="back" label={t('desk.leave')} onClick={onLeave} />
				<p class={styles['name']}>{t('desk.title')}</p>
				{settings}
			</header>
			<DeskNav
				section={place.section}
				waiting={today.value?.waiting ?? null}
				hasMails={mails.value !== null && !mails.value.sending}
			/>
			<div class={styles['pane']}>
				{connection}
				<main class={styles['main']}>
					<div class={styles['content']}>
						<Screen
							key={place.section}
							place={place}
							{...{ desk, me, platforms, news, onGo }}
							onDecided={today.reload}
						/>
					</div>
				</main>
			</div>
		</div>
	)
}

function Screen({ place, ...props }: SectionProps & { readonly place: Place }) {
	switch (place.section) {
		case 'today':
			return <TodayScreen {...props} />
		case 'rules':
			return <RulesScreen {...props} rest={place.rest} />
		case 'queue':
			return <QueueScreen {...props} />
		case 'violations':
			return <ViolationsScreen {...props} />
		case 'lists':
			return <ListsScreen {...props} />
		case 'report':
			return <ReportScreen {...props} />
		case 'mails':
			return <MailsScreen {...props} />
	}
}
