import type { ErrorCode } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Field } from '../../components/field/field.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './sign-in.module.css'
import type { SignInActions } from './sign-in-actions.ts'

type Wrong = ErrorCode | 'network'

type AccountFormProps = {
	readonly mode: 'sign-in' | 'sign-up'
	readonly actions: SignInActions
	readonly autoFocus: boolean
}

// The field an error belongs to; all others stand above the button.
const fieldOf: Partial<Record<Wrong, 'username' | 'name' | 'password'>> = {
	username_taken: 'username',
	username_invalid: 'username',
	name_invalid: 'name',
	password_too_short: 'password',
}

/** Signs in, or makes an account. */
export function AccountForm({ mode, actions, autoFocus }: AccountFormProps) {
	const { t } = useI18n()
	const [form, setForm] = useState({ username: '', name: '', password: '' })
	const [wrong, setWrong] = useState<Wrong | null>(null)
	const [busy, setBusy] = useState(false)
	const isNew = mode === 'sign-up'
	const put = (part: Partial<typeof form>) => {
		setForm({ ...form, ...part })
		setWrong(null)
	}
	const submit = async () => {
		setBusy(true)
		const { username, password } = form
		const asked = isNew ? actions.signUp(form) : actions.signIn({ username, password })
		const answer = await asked.catch(() => null)
		setBusy(false)
		if (!answer?.ok) setWrong(answer?.problem.code ?? 'network')
	}
	const errorOf = (field: keyof typeof form) =>
		wrong !== null && fieldOf[wrong] === field ? t(`error.${wrong}`) : null
	const username = isNew ? { hint: t('signUp.usernameHint') } : {}
	const password = isNew ? { hint: t('signUp.passwordHint') } : {}
	return (
		<form
			class={styles['form']}
			aria-label={t(isNew ? 'signUp.title' : 'signIn.title')}
			onSubmit={(event) => {
				event.preventDefault()
				if (!busy) void submit()
			}}
		>
			<Field
				label={t('signIn.username')}
				value={form.username}
				onInput={(value) => put({ username: value.trim() })}
				error={errorOf('username')}
				autoComplete="username"
				maxLength={64}
				autoFocus={autoFocus}
				{...username}
			/>
			{isNew && (
				<Field
					label={t('signUp.name')}
					value={form.name}
					onInput={(name) => put({ name })}
					error={errorOf('name')}
					hint={t('signUp.nameHint')}
					autoComplete="nickname"
					maxLength={80}
				/>
			)}
			<Field
				label={t('signIn.password')}
				value={form.password}
				onInput={(value) => put({ password: value })}
				error={errorOf('password')}
				type="password"
				autoComplete={isNew ? 'new-password' : 'current-password'}
				maxLength={256}
				{...password}
			/>
			{wrong !== null && fieldOf[wrong] === undefined && (
				<p class={styles['error']} role="alert">
					{t(`error.${wrong}`)}
				</p>
			)}
			<Button
				type="submit"
				variant="primary"
				wide
				busy={busy}
				disabled={form.username === '' || form.password === '' || (isNew && form.name.trim() === '')}
			>
				{t(isNew ? 'signUp.submit' : 'signIn.submit')}
			</Button>
		</form>
	)
}
