// While an order is on its way the page asks, ever more slowly, whether it has changed.
const [id, version] = document.querySelector('meta[name=order-version]')?.content.split(' ') ?? []

if (id) watch(1000)

function watch(pause) {
	setTimeout(async () => {
		if (document.visibilityState === 'visible' && (await hasChanged())) location.reload()
		else watch(Math.min(pause * 1.5, 10_000))
	}, pause)
}

async function hasChanged() {
	try {
		const response = await fetch(`/orders/${encodeURIComponent(id)}/version`)
		return response.ok && String((await response.json()).version) !== version
	} catch {
		return false
	}
}
