import '@fontsource-variable/inter/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, startApp } from '#src/app/app.tsx'
import { invariant } from '#src/lib/invariant.ts'

const root = document.getElementById('root')
invariant(root, 'index.html has the root.')
const parts = startApp()
createRoot(root).render(
  <StrictMode>
    <App {...parts} />
  </StrictMode>,
)
