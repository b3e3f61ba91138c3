/** The account every shop of the sandbox opens with; its sign-in page says so. */
export const demoAccount = { name: 'demo', password: 'sandbox-2026' } as const
