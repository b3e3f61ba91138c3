// The product page: gallery counter, sheets, choices, and the share button.
const gallery = document.querySelector('[data-gallery] ul')
gallery?.addEventListener(
	'scroll',
	() => {
		const at = document.querySelector('[data-at]')
		if (at) at.textContent = String(Math.round(gallery.scrollLeft / gallery.clientWidth) + 1)
	},
	{ passive: true },
)

for (const opener of document.querySelectorAll('[data-open]')) {
	opener.addEventListener('click', (event) => {
		event.preventDefault()
		open(opener.dataset.open, opener.dataset.focus)
	})
	opener.addEventListener('keydown', (event) => {
		if (event.key === ' ') opener.click()
	})
}
for (const dialog of document.querySelectorAll('dialog')) {
	dialog.addEventListener('click', (event) => {
		if (event.target === dialog || event.target.closest('[data-close]')) {
			event.preventDefault()
			dialog.close()
		}
	})
	if ('openNow' in dialog.dataset) dialog.showModal()
}

function open(id, focus) {
	const dialog = document.getElementById(id)
	if (!dialog || dialog.open) return
	dialog.showModal()
	if (focus) dialog.querySelector(`[data-${focus}]`)?.focus({ preventScroll: true })
}

const form = document.querySelector('#sku form')
const quantity = form?.elements.namedItem('quantity')
form?.addEventListener('change', showChoice)
if (form) setQuantity(1)
form?.addEventListener('click', (event) => {
	const step = event.target.closest('[data-step]')
	if (!step) return
	setQuantity(Number(quantity.value) + Number(step.dataset.step))
})

function showChoice() {
	const chosen = form.querySelector('input[name=sku]:checked')
	if (!chosen) return
	const { name, priceText, stockText, pictureUrl, most } = chosen.dataset
	const price = form.querySelector('[data-price] .price')
	price.textContent = priceText
	form.querySelector('[data-stock]').textContent = stockText
	form.querySelector('[data-sku-name]').textContent = name
	form.querySelector('[data-picture]').src = pictureUrl
	quantity.max = most
	setQuantity(Number(quantity.value))
	const row = document.querySelector('[data-chosen]')
	if (row) row.textContent = name
}

function setQuantity(count) {
	const most = Number(quantity.max) || 1
	const within = Math.max(1, Math.min(Number.isInteger(count) ? count : 1, most))
	quantity.value = String(within)
	form.querySelector('[data-step="-1"]').disabled = within <= 1
	form.querySelector('[data-step="1"]').disabled = within >= most
}

// Sharing
const shareForm = document.getElementById('share-form')
const share = document.querySelector('.share')
const text = share?.querySelector('textarea')
shareForm?.addEventListener('submit', async (event) => {
	event.preventDefault()
	delete shareForm.dataset.sent
	open('share')
	if (text.value) return copy()
	try {
		const response = await fetch(shareForm.action, {
			method: 'POST',
			headers: { accept: 'application/json' },
			body: new URLSearchParams(new FormData(shareForm)),
		})
		if (!response.ok) throw new Error(`share: ${response.status}`)
		text.value = (await response.json()).text
		await copy()
	} catch {
		say(share.dataset.failed, '')
	}
})
share?.querySelector('[data-copy]').addEventListener('click', copy)

async function copy() {
	if (await copied(text.value)) say(share.dataset.copied, share.dataset.copiedHint)
	else {
		text.focus()
		text.select()
		say(share.dataset.byHand, share.dataset.byHandHint)
	}
}

/** Tries the clipboard, then the old way; a frame may be allowed neither. */
async function copied(words) {
	const allowed = document.featurePolicy?.allowsFeature('clipboard-write') ?? true
	try {
		if (!allowed) throw new Error('the frame has no clipboard')
		await navigator.clipboard.writeText(words)
		return true
	} catch {
		text.focus()
		text.select()
		return document.execCommand('copy')
	}
}

function say(title, hint) {
	document.getElementById('share-title').textContent = title
	share.querySelector('[data-hint]').textContent = hint
}
