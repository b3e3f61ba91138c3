import type { ComponentType } from 'preact'
import { lazy } from 'preact/compat'

/** A component of a module that is fetched when it is first drawn, by the name it is exported under. */
export function lazyNamed<Name extends string, Props>(
	load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
	name: Name,
): ComponentType<Props> {
	return lazy(async () => ({ default: (await load())[name] }))
}
