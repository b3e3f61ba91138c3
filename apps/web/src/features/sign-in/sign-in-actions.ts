import type { Answer, Me, SignIn, SignUp } from '@hutong/protocol'

/** What the ways in ask of the server. */
export type SignInActions = {
	readonly signIn: (body: SignIn) => Promise<Answer<Me>>
	readonly signUp: (body: SignUp) => Promise<Answer<Me>>
	readonly signInDemo: (username: string) => Promise<Answer<Me>>
}
