import { render } from 'preact'
import './app/tokens.css'
import './app/base.css'
import { App } from './app/app.tsx'
import { registerServiceWorker } from './app/register-service-worker.ts'
import { followHistory } from './app/route.ts'
import { createSession } from './app/session.ts'
import { loadLanguage } from './lib/i18n/load-language.ts'
import { loadQuoteColours } from './lib/quote-colours/quote-colours.ts'
import { loadTheme } from './lib/theme/theme.ts'

loadTheme()
loadQuoteColours()
followHistory()
const session = createSession()
void session.start()
await loadLanguage()
const root = document.getElementById('app')
if (root !== null) render(<App session={session} />, root)
if (import.meta.env.PROD) registerServiceWorker()
