import type { DeskClient, Person, PublicConfig } from '@hutong/protocol'

/** What every screen of the desk is given. */
export type SectionProps = {
	readonly desk: DeskClient
	readonly me: Person
	readonly platforms: PublicConfig['platforms']
	/** Another number each time the server told that rules, lists or violations changed. */
	readonly news: number
	/** Goes to a place of the desk, such as `rules/edit`. */
	readonly onGo: (place: string) => void
	/** Something was decided: what the desk counts as waiting is to be asked again. */
	readonly onDecided: () => void
}
