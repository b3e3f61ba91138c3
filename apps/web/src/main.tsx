import { render } from 'preact'
import './app/tokens.css'
import './app/base.css'
import { App } from './app/app.tsx'
import { loadLanguage } from './lib/i18n/load-language.ts'

await loadLanguage()
const root = document.getElementById('app')
if (root !== null) render(<App />, root)
