/** Puts the app into the page. */
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { speakFirst } from './language.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/notices.css'
import './ui/layers.css'

// No top-level await: a language's file uses what this one holds, and would wait for it.
void speakFirst().finally(() => {
  const root = document.querySelector('#root')
  if (root !== null) createRoot(root).render(<App />)
})
