import '@fontsource-variable/inter/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#src/app/app.tsx'
import { invariant } from '#src/lib/invariant.ts'

const root = document.getElementById('root')
invariant(root, 'index.html has the root.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
