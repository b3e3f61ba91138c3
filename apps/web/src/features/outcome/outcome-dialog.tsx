import { ConfirmDialog } from './confirm-dialog.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import type { OutcomeProps } from './outcome-props.ts'
import { StoppedDialog } from './stopped-dialog.tsx'

/** What a tap shows when the page does not simply open: a question, an address to copy, or that the link was stopped. */
export function OutcomeDialog(props: OutcomeProps) {
	switch (props.decision.outcome) {
		case 'page':
			return null
		case 'confirm':
			return <ConfirmDialog {...props} />
		case 'copy':
			return <CopyDialog {...props} />
		case 'stopped':
			return <StoppedDialog {...props} />
	}
}
