// A form is sent once at a time; the back button goes back where there is somewhere to go back to.
document.addEventListener('submit', (event) => {
	const form = event.target
	if (event.defaultPrevented || form.method !== 'post') return
	if (form.dataset.sent) {
		event.preventDefault()
		return
	}
	form.dataset.sent = 'yes'
	form.setAttribute('aria-busy', 'true')
})

// A page that comes back from the browser's memory can be sent again.
window.addEventListener('pageshow', () => {
	for (const form of document.querySelectorAll('form[data-sent]')) {
		delete form.dataset.sent
		form.removeAttribute('aria-busy')
	}
})

document.querySelector('[data-back]')?.addEventListener('click', (event) => {
	if (!document.referrer.startsWith(`${location.origin}/`)) return
	event.preventDefault()
	history.back()
})
