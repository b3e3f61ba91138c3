type Policy = { readonly createScriptURL: (url: string) => string }
type PolicyFactory = { readonly createPolicy: (name: string, rules: Policy) => Policy }

const address = '/service-worker.js'

/** Lets the shell start without the network. A browser that refuses it loses the quick start alone. */
export function registerServiceWorker(): void {
	if (!('serviceWorker' in navigator)) return
	const register = () => void navigator.serviceWorker.register(trusted(address)).catch(() => {})
	// After the page itself, which may have loaded already while the language was on its way.
	if (document.readyState === 'complete') register()
	else addEventListener('load', register, { once: true })
}

/** Under Trusted Types the address of a script must come from a policy: this one lets exactly one through. */
function trusted(url: string): string {
	// Not in the DOM types yet; absent in browsers without Trusted Types.
	const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
	if (factory === undefined) return url
	const policy = factory.createPolicy('hutong-service-worker', {
		createScriptURL: (wanted) => {
			if (wanted !== address) throw new TypeError(`not the service worker: ${wanted}`)
			return wanted
		},
	})
	return policy.createScriptURL(url)
}
