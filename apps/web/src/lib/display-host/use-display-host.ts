import type { DisplayHost } from '@hutong/links'
import { useEffect, useState } from 'preact/hooks'

type Read = (url: string) => DisplayHost | null

let reader: Promise<Read> | undefined
let ready: Read | undefined

/** Reads the host of a URL for display. Null until the list of public suffixes, loaded when first needed, has come. */
export function useDisplayHost(url: string | null): DisplayHost | null {
	const [read, setRead] = useState<Read | undefined>(() => ready)
	useEffect(() => {
		if (read !== undefined || url === null) return
		let gone = false
		loadReader().then(
			(loaded) => {
				if (!gone) setRead(() => loaded)
			},
			// Offline, the host stays as the server wrote it.
			() => undefined,
		)
		return () => {
			gone = true
		}
	}, [read, url])
	return url === null || read === undefined ? null : read(url)
}

function loadReader(): Promise<Read> {
	reader ??= import('@hutong/links').then(
		({ displayHost }) => {
			ready = displayHost
			return displayHost
		},
		(failure) => {
			reader = undefined
			throw failure
		},
	)
	return reader
}
