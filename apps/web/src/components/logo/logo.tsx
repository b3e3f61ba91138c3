/** Hutong's mark: two roofs that share a lane, in a green square. */
export function Logo({ size = 40 }: { readonly size?: number }) {
	return (
		<svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
			<rect width="64" height="64" rx="14" fill="#067d40" />
			<path
				d="M10 30 22 18l10 10 10-10 12 12"
				fill="none"
				stroke="#fff"
				stroke-width="5"
				stroke-linecap="round"
				stroke-linejoin="round"
			/>
			<path
				d="M15 31v15h10V36M49 31v15H39V36M32 33v13"
				fill="none"
				stroke="#fff"
				stroke-width="5"
				stroke-linecap="round"
				stroke-linejoin="round"
			/>
		</svg>
	)
}
