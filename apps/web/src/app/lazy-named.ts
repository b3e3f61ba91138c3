import { type ComponentChildren, type ComponentType, h } from 'preact'
import { showToast } from '../components/toast/toast.ts'
import { i18nStore } from '../lib/i18n/i18n.ts'
import { createStore } from '../lib/store/store.ts'
import { useStore } from '../lib/store/use-store.ts'
import { CloseAtOnce, LoadFailed } from './load-failed.tsx'
import { mendStyles } from './mend-styles.ts'

type Load<Name extends string, Props> = () => Promise<Readonly<Record<Name, ComponentType<Props>>>>
type Failed<Props> = (given: { readonly props: Props; readonly onRetry: () => void }) => ComponentChildren

const within = 12_000

/**
 * A component of a module that is fetched when it is first drawn, by the name it is exported under. Where it cannot be
 * fetched, that is said, and a button tries again.
 */
export function lazyNamed<Name extends string, Props>(load: Load<Name, Props>, name: Name): ComponentType<Props> {
	return createLazy(load, name, ({ onRetry }) => h(LoadFailed, { onRetry }))
}

/** The same for a window over the screen: where it cannot be fetched it closes, and the next press tries again. */
export function lazyDialog<Name extends string, Props extends { readonly onClose: () => void }>(
	load: Load<Name, Props>,
	name: Name,
): ComponentType<Props> {
	return createLazy(load, name, ({ props, onRetry }) => h(CloseAtOnce, { onClose: props.onClose, onGone: onRetry }))
}

function createLazy<Name extends string, Props>(load: Load<Name, Props>, name: Name, failed: Failed<Props>) {
	const state = createStore<'new' | 'failed' | ComponentType<Props>>('new')
	let loading: Promise<void> | null = null
	const begin = async () => {
		try {
			state.set((await inTime(load()))[name])
			mendStyles()
		} catch {
			state.set('failed')
			showToast(i18nStore.get().t('error.network'), 'error')
		}
		loading = null
	}
	return function Lazy(props: Props): ComponentChildren {
		const current = useStore(state, (now) => now)
		if (current === 'failed') return failed({ props, onRetry: () => state.set('new') })
		if (current !== 'new') return h(current as ComponentType<object>, props as object)
		loading ??= begin()
		// What a Suspense above waits for.
		throw loading
	}
}

/** A server that is frozen answers neither way. */
function inTime<Value>(value: Promise<Value>): Promise<Value> {
	const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the module did not come')), within))
	return Promise.race([value, late])
}
