import type { Decision } from '@hutong/protocol'

/** What the device tells about itself. */
export type Device = {
	readonly userAgent: string
	/** Whether its main pointer is a finger. */
	readonly coarse: boolean
	readonly touchPoints: number
}

/**
 * What the app button does: `app` tries the app and falls back to copying, `qr` shows a code for a phone to read,
 * `copy` puts the share text on the clipboard, `none` means there is no button.
 */
export type AppPlan =
	| { readonly kind: 'app'; readonly url: string }
	| { readonly kind: 'qr'; readonly url: string }
	| { readonly kind: 'copy' }
	| { readonly kind: 'none' }

/** Decides what the app button does on this device. */
export function planAppLink({ app, url }: Pick<Decision, 'app' | 'url'>, device: Device): AppPlan {
	if (app === null) return { kind: 'none' }
	if (isPhone(device)) return isAppScheme(app.url) ? { kind: 'app', url: app.url } : { kind: 'copy' }
	return url === null ? { kind: 'copy' } : { kind: 'qr', url }
}

/** A phone or tablet, where the platform's app can be. An iPad calls itself a Macintosh and has no mouse. */
export function isPhone({ userAgent, coarse, touchPoints }: Device): boolean {
	if (!coarse) return false
	return (
		/Android|HarmonyOS|OpenHarmony|iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)
	)
}

// Schemes the page itself would act on, instead of handing them to an app.
const ownSchemes: ReadonlySet<string> = new Set([
	'about',
	'blob',
	'data',
	'file',
	'filesystem',
	'http',
	'https',
	'javascript',
	'vbscript',
	'view-source',
	'ws',
	'wss',
])

function isAppScheme(url: string | null): url is string {
	const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(url ?? '')?.[1]
	return scheme !== undefined && !ownSchemes.has(scheme.toLowerCase())
}
