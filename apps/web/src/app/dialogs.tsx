import type { ApplicationTaken, Decision, PublicConfig, ReportLink } from '@hutong/protocol'
import { Suspense } from 'preact/compat'
import type { ChatClient } from '../lib/chat/chat-client.ts'
import type { ConversationRow } from '../lib/chat/conversation-rows.ts'
import { useStore } from '../lib/store/use-store.ts'
import { addCaseWords } from './add-case-words.ts'
import { lazyDialog } from './lazy-named.ts'
import type { LinkOpening } from './open-link.ts'
import type { Opened } from './opened.ts'
import { go } from './route.ts'

const NewConversationDialog = lazyDialog(
	() => import('../features/conversations/new-conversation-dialog.tsx'),
	'NewConversationDialog',
)
const GroupDialog = lazyDialog(() => import('../features/group/group-dialog.tsx'), 'GroupDialog')
const DirectDialog = lazyDialog(() => import('../features/group/direct-dialog.tsx'), 'DirectDialog')
const ForwardDialog = lazyDialog(() => import('../features/forward/forward-dialog.tsx'), 'ForwardDialog')
const OutcomeDialog = lazyDialog(() => import('../features/outcome/outcome-dialog.tsx'), 'OutcomeDialog')
const ReportDialog = lazyDialog(
	() => addCaseWords().then(() => import('../features/outcome/report-dialog.tsx')),
	'ReportDialog',
)
const AppealDialog = lazyDialog(
	() => addCaseWords().then(() => import('../features/outcome/appeal-dialog.tsx')),
	'AppealDialog',
)
const WhyDialog = lazyDialog(() => import('../features/outcome/why-dialog.tsx'), 'WhyDialog')

/** A link somebody reports, and where it leads as far as the client knows. */
export type Reported = {
	readonly place: Pick<ReportLink, 'conversation' | 'message' | 'link'>
	readonly url: string | null
}

export type OpenDialog =
	| { readonly kind: 'new' }
	| { readonly kind: 'group'; readonly conversation: string }
	| { readonly kind: 'forward'; readonly text: string }
	| { readonly kind: 'why'; readonly decision: Decision }
	| ({ readonly kind: 'report' } & Reported)
	| { readonly kind: 'appeal'; readonly decision: Decision }

type DialogsProps = {
	readonly dialog: OpenDialog | null
	readonly client: ChatClient
	readonly config: PublicConfig
	readonly links: LinkOpening
	readonly rows: readonly ConversationRow[]
	readonly onOpen: (dialog: OpenDialog) => void
	readonly onClose: () => void
}

/** The windows over the screen, each loaded when it is first needed. */
export function Dialogs(props: DialogsProps) {
	const outcome = useStore(props.links.outcome, (opened) => opened)
	// One that is fetched while another is open must not take that one off the screen.
	return (
		<>
			<Suspense fallback={null}>
				{outcome !== null && (
					<OutcomeDialog
						key={outcome.decision.id}
						decision={outcome.decision}
						original={outcome.original}
						closed={outcome.closed ?? null}
						platforms={props.config.platforms}
						onContinue={() => void props.links.open(outcome, true)}
						onReport={
							outcome.order === undefined ? () => props.onOpen({ kind: 'report', ...toReported(outcome) }) : undefined
						}
						onApply={() => props.onOpen({ kind: 'appeal', decision: outcome.decision })}
						onClose={props.links.closeOutcome}
					/>
				)}
			</Suspense>
			<Suspense fallback={null}>{props.dialog !== null && <Chosen {...props} dialog={props.dialog} />}</Suspense>
		</>
	)
}

/** The link behind something that was opened. Where its address is not told, its host still is. */
export function toReported({ conversation, message, link, decision }: Opened): Reported {
	const { url, host, secure } = decision
	const site = host === null ? null : `${secure ? 'https' : 'http'}://${host}/`
	return { place: { conversation, message, link }, url: url ?? site }
}

function Chosen({ dialog, client, config, rows, onClose }: DialogsProps & { readonly dialog: OpenDialog }) {
	const me = useStore(client.state, (state) => state.me)
	const group = useStore(client.state, (state) =>
		dialog.kind === 'group' ? (state.conversations.get(dialog.conversation)?.snapshot ?? null) : null,
	)
	switch (dialog.kind) {
		case 'new':
			return (
				<NewConversationDialog
					me={me}
					find={client.api.findPeople}
					create={client.api.createConversation}
					onCreated={(conversation) => {
						onClose()
						void client.fetchConversation(conversation).then(() => go({ conversation, page: false }))
					}}
					onClose={onClose}
				/>
			)
		case 'group':
			if (group === null) return null
			if (group.kind === 'direct') return <DirectDialog snapshot={group} me={me} api={client.api} onClose={onClose} />
			return <GroupDialog snapshot={group} me={me} api={client.api} onClose={onClose} />
		case 'forward':
			return (
				<ForwardDialog
					rows={rows}
					me={me.id}
					onChoose={(conversation) => {
						client.post.write(conversation, dialog.text)
						onClose()
					}}
					onClose={onClose}
				/>
			)
		case 'why':
			return <WhyDialog decision={dialog.decision} platforms={config.platforms} onClose={onClose} />
		case 'report':
			return (
				<ReportDialog
					place={dialog.place}
					url={dialog.url}
					person={me.id}
					send={(report) => client.api.ask<null>('POST', '/api/reports', report)}
					onClose={onClose}
				/>
			)
		case 'appeal':
			return (
				<AppealDialog
					decision={dialog.decision}
					person={me.id}
					send={(form) => client.api.ask<ApplicationTaken>('POST', '/api/appeals', form)}
					onClose={onClose}
				/>
			)
	}
}
