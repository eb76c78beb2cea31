/** Puts the app into the page, or one machine's screen where the window is for that. */
import { Suspense, lazy } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { speakFirst } from './language.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/notices.css'
import './ui/layers.css'
import './ui/forced.css'

const ScreenWindow = lazy(async () => ({
  default: (await import('./screen-window/screen-window.tsx')).ScreenWindow,
}))

/** As main asks for it (`main/app.ts`). */
const screen = new URLSearchParams(location.search).get('screen')

// No top-level await: a language's file uses what this one holds, and would wait for it.
void speakFirst().finally(() => {
  const root = document.querySelector('#root')
  if (root === null) return
  createRoot(root).render(
    screen === null ? (
      <App />
    ) : (
      <Suspense fallback={null}>
        <ScreenWindow id={screen} />
      </Suspense>
    ),
  )
})
