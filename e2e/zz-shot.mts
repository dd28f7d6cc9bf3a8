import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from './find-browser.ts'
import { startServer } from './server-process.ts'
import { signInByRequest } from './sign-in.ts'
const server = await startServer({})
const executablePath = findBrowser()!
const browser = await chromium.launch({ args: BROWSER_FLAGS, executablePath })
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
const page = await context.newPage()
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 800)))
page.on('pageerror', (e) => console.log('pageerror', e.stack?.slice(0, 1500)))
await signInByRequest(context, server.origin, '1001')
await page.route(/\/(users|submissions)\?.*page=/, async (r) => { await new Promise((f) => setTimeout(f, Math.random()*600)); await r.continue() })
await page.goto(server.origin + '/courses/202/assignments/2001')
await page.waitForTimeout(6000)
console.log(await page.locator('body').innerText().then((t) => t.slice(0, 400)))
await page.getByText('For support').click().catch(() => 0)
console.log(await page.locator('details').innerText().catch(() => ''))
await browser.close(); await server.stop()
