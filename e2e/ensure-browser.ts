import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser } from './find-browser.ts'

/**
 * Sees to it that the end-to-end tests have a browser: an installed Chrome or Chromium, else
 * Playwright's own download, else Debian's package when we are root.
 */
function ensureBrowser(): string {
  const installed = findBrowser() ?? downloaded()
  if (installed !== null) return installed
  console.log('No Chrome or Chromium is installed: trying Playwright’s download.')
  run('npx', ['playwright', 'install', 'chromium'])
  const fetched = downloaded()
  if (fetched !== null) return fetched
  if (process.getuid?.() === 0) {
    console.log('That did not work: trying Debian’s package "chromium".')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
  }
  const packaged = findBrowser()
  if (packaged !== null) return packaged
  throw new Error(
    'No browser can be had for the end-to-end tests. Install Chrome or Chromium, then run them again.',
  )
}

function downloaded(): string | null {
  const path = chromium.executablePath()
  return existsSync(path) ? path : null
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

try {
  console.log(`Browser: ${ensureBrowser()}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
