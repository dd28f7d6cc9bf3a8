import { defineConfig } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser, ONLY_PAGES } from './e2e/find-browser.ts'
import type { WorkerOptions } from './e2e/fixtures.ts'

const executablePath = findBrowser()

export default defineConfig<object, WorkerOptions>({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: {
    timeout: 15_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.01 },
  },
  // One picture for all machines: the font is bundled, and pictures are looked at on Linux alone.
  snapshotPathTemplate: 'e2e/looks/{arg}{ext}',
  reporter: [['list']],
  use: {
    // A trace of every step takes as long again as the steps: `--trace on` when one is needed.
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      args: [...BROWSER_FLAGS, ONLY_PAGES],
      ...(executablePath === null ? {} : { executablePath }),
    },
  },
  // The same specs on the embedded Canvas, and through the way to a real one, but for those whose
  // subject is only how the page draws and moves. Through the way each role needs a server of its own, so
  // one worker does these tests, and begins with them, while the others do the many on the embedded Canvas.
  projects: [
    {
      name: 'canvas-url',
      workers: 1,
      use: { upstream: 'canvas' },
      grepInvert: /@embedded-only/,
      testIgnore: 'axe.spec.ts',
    },
    // What a Canvas of long ago answers differently: 401 for 403, short names, pages of 50.
    {
      name: 'old-canvas',
      workers: 1,
      use: { upstream: 'canvas', era: '2017' },
      grep: /@every-era/,
    },
    {
      name: 'embedded',
      use: { upstream: 'embedded' },
      // Other systems smooth the same font differently.
      grepInvert: process.platform === 'linux' ? /@canvas-url-only/ : /@canvas-url-only|@looks/,
    },
  ],
})
