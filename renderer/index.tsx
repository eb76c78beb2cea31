/** Puts the app into the page. */
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/notices.css'
import './ui/layers.css'

const root = document.querySelector('#root')
if (root !== null) createRoot(root).render(<App />)
