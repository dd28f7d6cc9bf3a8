import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The server replaces this text by a fresh nonce in every page it serves (server/gateway/pages.ts).
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

const OVERLAYS =
  /@mui\/material\/(Modal|Backdrop|Fade|Portal|Unstable_TrapFocus|Dialog|DialogTitle|Popover|Menu|Grow|internal\/Transition|internal\/SwitchBase)\b/

export default defineConfig(({ command }) => ({
  plugins: [react()],
  ...(command === 'build' ? { html: { cspNonce: NONCE_PLACEHOLDER } } : {}),
  build: {
    target: 'es2022',
    sourcemap: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What five and more of the parts share that load by themselves is one file: spread over dozens, it compresses worse.
      // Not what only opens over a page: its first picture does without, however many parts share it.
      output: {
        codeSplitting: {
          groups: [{ name: 'base', minShareCount: 5, test: (id) => !OVERLAYS.test(id) }],
        },
      },
    },
  },
  server: {
    // `npm run dev` (server/dev.ts) starts the server and passes its address on.
    proxy: Object.fromEntries(
      ['/api', '/session', '/activity', '/login'].map((path) => [
        path,
        { target: process.env['SERVER_URL'] ?? 'http://127.0.0.1:3000', changeOrigin: false },
      ]),
    ),
  },
}))
