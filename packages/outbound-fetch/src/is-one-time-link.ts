/**
 * Says whether a URL looks like one that a visit would spend or that acts when visited: sign-in links, confirmations,
 * password resets, unsubscriptions. A guess by shape, on the safe side; item ids, share codes and tracking are not tokens.
 */
export function isOneTimeLink(url: URL): boolean {
	const segments = url.pathname.split('/').filter((segment) => segment !== '')
	const words = segments.map((segment) => segment.toLowerCase().replace(/\.(php|aspx?|jsp|html?|do)$/, ''))
	if (words.some((word) => actingWords.has(word.replaceAll('_', '-')))) return true
	const parameters = [...url.searchParams]
	if (parameters.some(([key, value]) => tokenKeys.has(key.toLowerCase()) && value.length >= 6)) return true
	if (segments.some(isLongToken) || parameters.some(([, value]) => isSignedToken(value))) return true
	const isHinted = [...words, ...parameters.map(([key]) => key.toLowerCase())].some((word) => hintWords.has(word))
	return isHinted && (segments.some(isOpaque) || parameters.some(([, value]) => isOpaque(value)))
}

/** Whole path segments that act by themselves. */
const actingWords = new Set([
	...['unsubscribe', 'optout', 'opt-out', 'logout', 'log-out', 'signout', 'sign-out'],
	...['reset-password', 'password-reset', 'resetpassword', 'forgot-password', 'set-password', 'change-password'],
	...['magic-link', 'magiclink', 'magic-login', 'email-login', 'one-time-login', 'login-link'],
	...['verify-email', 'email-verify', 'verifyemail', 'email-verification', 'confirm-email', 'email-confirm'],
	...['confirm-email-address', 'confirm-subscription', 'confirm-account', 'activate-account', 'account-activation'],
	...['accept-invite', 'accept-invitation', 'wf-unsubscribe', 'tuiding', 'quxiaodingyue'],
])

/** Query parameters whose value is a secret whatever the path. `tk`, `ut_sk` and `xsec_token` of share links are none. */
const tokenKeys = new Set([
	...['token', 'access_token', 'auth_token', 'authtoken', 'id_token', 'refresh_token', 'login_token', 'login_hash'],
	...['reset_token', 'reset_password_token', 'confirmation_token', 'confirm_token', 'verification_token'],
	...['invitation_token', 'invite_token', 'unsubscribe_token', 'activation_key', 'activation_token', 'magic_token'],
	...['otp', 'onetimecode', 'one_time_code', 'oobcode', 'email_token', 'session_token', 'sso_token', 'jwt'],
])

/** Words that are harmless alone and telling beside an opaque value. */
const hintWords = new Set([
	...['confirm', 'confirmation', 'verify', 'verification', 'reset', 'magic', 'activate', 'activation', 'once'],
	...['invite', 'invitation', 'login', 'signin', 'sign-in', 'auth', 'authorize', 'callback', 'join', 'accept'],
	...['approve', 'decline', 'cancel', 'delete', 'remove', 'revoke', 'rsvp', 'one-time', 'subscribe', 'unsub', 'sso'],
])

/** Sixteen or more letters and digits mixed, without the dashes between the words of a title. */
function isOpaque(text: string): boolean {
	return /^[A-Za-z0-9_-]{16,}$/.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text) && !isTitle(text)
}

/** A path segment no catalogue would use: forty or more letters and digits mixed. */
function isLongToken(text: string): boolean {
	return text.length >= 40 && isOpaque(text)
}

function isSignedToken(text: string): boolean {
	return /^eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}$/.test(text)
}

/** A title written with dashes has short words: `desk-lamp-40w-with-usb-c`. */
function isTitle(text: string): boolean {
	const words = text.split(/[-_]/)
	return words.length >= 3 && words.every((word) => word.length <= 15)
}
