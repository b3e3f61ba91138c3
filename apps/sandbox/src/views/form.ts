import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import type { Visit } from './visit.ts'

export type FormOptions = {
	readonly id?: string
	readonly class?: string
	/** Values sent along unseen. */
	readonly hidden?: Readonly<Record<string, string | number>>
	/** The page's script may send it without leaving the page. */
	readonly inPlace?: boolean
}

/** A form that changes something: it carries the visit's token and can be sent once at a time. */
export function postForm(
	visit: Pick<Visit, 'formToken'>,
	action: string,
	content: ComponentChildren,
	options: FormOptions = {},
): VNode {
	return html`<form method="post" action=${action} id=${options.id} class=${options.class} data-in-place=${options.inPlace ? '' : undefined}>
<input type="hidden" name="_token" value=${visit.formToken} />
${Object.entries(options.hidden ?? {}).map(([name, value]) => html`<input type="hidden" name=${name} value=${String(value)} />`)}
${content}
</form>`
}

export type FieldOptions = {
	readonly name: string
	readonly label: string
	readonly value?: string
	readonly type?: string
	readonly autocomplete?: string
	readonly placeholder?: string
	readonly hint?: string | undefined
	/** What is wrong with what was typed. */
	readonly problem?: string | undefined
	readonly maxlength?: number
	readonly autofocus?: boolean
}

/** One labelled field, with what is wrong said beside it. */
export function field({ name, label, value, hint, problem, ...input }: FieldOptions): VNode {
	const described = [hint ? `${name}-hint` : '', problem ? `${name}-problem` : ''].filter(Boolean).join(' ')
	return html`<div class="field">
<label for=${name}>${label}</label>
<input id=${name} name=${name} type=${input.type ?? 'text'} value=${value ?? ''} autocomplete=${input.autocomplete ?? 'off'} placeholder=${input.placeholder}
	maxlength=${input.maxlength ?? 128} required aria-invalid=${problem ? 'true' : undefined} aria-describedby=${described || undefined} autofocus=${input.autofocus} />
${hint ? html`<p class="field-hint" id="${name}-hint">${hint}</p>` : null}
${problem ? html`<p class="field-problem" id="${name}-problem">${problem}</p>` : null}
</div>`
}
