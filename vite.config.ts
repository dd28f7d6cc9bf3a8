import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

// The server replaces this text by a fresh nonce in every page it serves (server/gateway/pages.ts).
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

// What only opens over a page: its first picture does without, however many parts share it.
const OVERLAYS =
  /@mui\/material\/(Modal|Backdrop|Fade|Portal|Unstable_TrapFocus|Dialog|DialogTitle|Popover|Menu|Grow|internal\/Transition|internal\/SwitchBase)\b/

/** What is not worth its bytes in a built app. */
const LIGHTER_MODULES = [
  // Its build for production, without the warnings for developers: the package itself names the other one for both.
  { find: /^react-router$/, replacement: inModules('react-router/dist/production/index.mjs') },
  // Emotion brings it for a wrapper, `withTheme`, that nothing here uses.
  {
    find: /^hoist-non-react-statics$/,
    replacement: join(import.meta.dirname, 'src/lib/stand-ins/no-statics.ts'),
  },
  // With it, text fields come into the file of all pages, for the names of their classes.
  {
    find: /^\.\/enhanceHighContrast\.mjs$/,
    replacement: join(import.meta.dirname, 'src/lib/stand-ins/no-high-contrast.ts'),
  },
  // For tools that build styles ahead.
  {
    find: /^\.\/stringifyTheme\.mjs$/,
    replacement: join(import.meta.dirname, 'src/lib/stand-ins/no-theme-source.ts'),
  },
]

/** Files of a part are fetched before they are taken up. */
const fetchedAhead: Plugin = {
  name: 'fetched-ahead',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? `export { loadAhead as __vitePreload } from ${JSON.stringify(join(import.meta.dirname, 'src/lib/load-ahead.ts'))}`
      : null,
}

/** MUI's script for pages that a server draws: its styles use no more of it than names. */
const withoutColorScript: Plugin = {
  name: 'without-color-script',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith('/InitColorSchemeScript.mjs') && importer?.includes('/@mui/system/cssVars/')
      ? join(import.meta.dirname, 'src/lib/stand-ins/no-color-script.ts')
      : null,
}

function inModules(path: string): string {
  return join(import.meta.dirname, 'node_modules', path)
}

type Modules = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

/** A name for the modules that a file needs at its own start, itself or by what it imports. */
function neededBy(file: string, chunk: string) {
  const start = join(import.meta.dirname, file)
  let needed: Set<string> | undefined
  return (id: string, modules: Modules) => {
    needed ??= importsOf(start, modules)
    return needed.has(id) ? chunk : null
  }
}

function importsOf(start: string, modules: Modules): Set<string> {
  const found = new Set([start])
  // What is added while it goes on is gone through as well.
  for (const id of found) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  }
  return found
}

export default defineConfig(({ command }) => ({
  plugins: [react(), fetchedAhead, withoutColorScript],
  ...(command === 'build'
    ? { html: { cspNonce: NONCE_PLACEHOLDER }, resolve: { alias: LIGHTER_MODULES } }
    : {}),
  build: {
    target: 'es2022',
    sourcemap: true,
    // From it the server knows what the page at an address consists of.
    manifest: true,
    modulePreload: { polyfill: false },
    // In thousands of bytes before compression; what counts is held by e2e/first-load.spec.ts.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // How long plugins take tells nothing on a busy machine.
      checks: { bundlerTimings: false },
      // Shared modules are few files: spread over dozens, they compress worse. Nobody loads what only others share: what all
      // pages need is one file, what the matrix needs besides another, and the rest a third.
      output: {
        codeSplitting: {
          groups: [
            { debugName: 'base', name: neededBy('src/main.tsx', 'base') },
            {
              debugName: 'matrix',
              name: neededBy('src/matrix/assignment-page.tsx', 'matrix'),
              minShareCount: 2,
            },
            { name: 'parts', minShareCount: 5, test: (id) => !OVERLAYS.test(id) },
          ],
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
