// Changes to the cart are shown without leaving the page; without this script the same forms reload it.
document.addEventListener('submit', async (event) => {
	const form = event.target
	if (!('inPlace' in form.dataset)) return
	event.preventDefault()
	const body = new URLSearchParams(new FormData(form, event.submitter))
	const focus = event.submitter?.getAttribute('aria-label')
	const response = await fetch(form.action, { method: 'POST', body })
	const page = new DOMParser().parseFromString(await response.text(), 'text/html')
	if (!response.ok || !page.querySelector('main')) return location.reload()
	for (const part of ['main', '.settle', '.bar', '.tabs']) swap(part, page)
	if (focus) document.querySelector(`main [aria-label="${CSS.escape(focus)}"]`)?.focus()
})

function swap(part, page) {
	const before = document.querySelector(part)
	const after = page.querySelector(part)
	if (before && after) before.replaceWith(after)
	else if (before) before.remove()
	else if (after) document.body.append(after)
}
