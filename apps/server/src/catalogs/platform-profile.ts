import { catalogLookup, catalogVersions, shoppingService } from '@hutong/commerce'

/** Where the profile of this platform stands on its own origin. */
export const platformProfilePath = '/ucp/profile.json'

/** What this platform says of itself to shops (Universal Commerce Protocol, platform profile): it asks catalogs for items over REST. */
export function createPlatformProfile() {
	const [newest] = catalogVersions
	const services = catalogVersions.map((version) => ({
		...{ version, transport: 'rest', spec: `https://ucp.dev/${version}/specification/overview` },
		schema: `https://ucp.dev/${version}/services/shopping/rest.openapi.json`,
	}))
	const capabilities = catalogVersions.map((version) => ({
		...{ version, spec: `https://ucp.dev/${version}/specification/catalog/lookup` },
		schema: `https://ucp.dev/${version}/schemas/shopping/catalog_lookup.json`,
	}))
	return {
		ucp: {
			version: newest,
			services: { [shoppingService]: services },
			capabilities: { [catalogLookup]: capabilities },
			payment_handlers: {},
		},
	}
}
