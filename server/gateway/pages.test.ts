import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Store } from '#server/store/open-store.ts'
import { sentence, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore } from '#server/testing/test-store.ts'

const settings = { ...testSettings, publicUrl: null }
const PAGE =
  '<head><meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/assets/a.js"></head>'
const MANIFEST = { 'src/home/course-page.tsx': { file: 'assets/course-page-1.js' } }

let store: Store
let folder: string
let app: FastifyInstance
let browser: TestBrowser
beforeAll(async () => {
  store = await openTestStore()
  folder = await mkdtemp(join(tmpdir(), 'peer-review-matrix-dist-'))
  const dist = join(folder, 'dist')
  await mkdir(join(dist, 'assets'), { recursive: true })
  await writeFile(join(dist, 'index.html'), PAGE)
  await writeFile(join(dist, 'icon.svg'), '<svg/>')
  await mkdir(join(dist, '.vite'))
  await writeFile(join(dist, '.vite/manifest.json'), JSON.stringify(MANIFEST))
  await writeFile(join(dist, '.hidden'), 'hidden')
  await writeFile(join(dist, 'assets/a-1234.js'), 'export {}')
  await writeFile(join(folder, 'outside.txt'), 'outside')
  app = await createApp({ store, settings, dist })
  browser = new TestBrowser(app)
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const nonceIn = (text: string) => /nonce[=-]"?([\w+/=]+)/.exec(text)?.[1]

test.each(['/', '/sign-in', '/courses/1/assignments/7?search=ada', '/index.html', '/apiary'])(
  '%s is the page of the app',
  async (url) => {
    const answer = await browser.get(url)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).not.toContain('__CSP_NONCE__')
  },
)

test('the browser fetches the files of the page beside those that all pages have', async () => {
  const link = '<link rel="modulepreload" crossorigin href="/assets/course-page-1.js">'
  expect((await browser.get('/courses/1?search=ada')).body).toMatch(RegExp(`${link}</head>$`))
  expect((await browser.get('/courses/1/nothing')).body).not.toContain(link)
  expect((await browser.get('/.vite/manifest.json')).body).not.toContain('course-page.tsx')
})

test('each page has a nonce of its own, the same for scripts, styles and the meta element', async () => {
  const pages = [await browser.get('/'), await browser.get('/')]
  const nonces = pages.map(({ body, headers }) => {
    const policy = String(headers['content-security-policy'])
    const nonce = nonceIn(body)
    expect(nonce).toMatch(/^[\w+/]{22}==$/)
    expect(body.split(`nonce="${nonce}"`)).toHaveLength(3)
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}';`)
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`)
    return nonce
  })
  expect(nonces[0]).not.toBe(nonces[1])
})

test('the policy lets nothing from elsewhere in, and no frame around', async () => {
  const { headers } = await browser.get('/')
  const policy = String(headers['content-security-policy'])
  for (const directive of [
    "default-src 'self'",
    "style-src-attr 'none'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy.split('; ')).toContain(directive)
  }
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  })
  expect(headers).not.toHaveProperty('strict-transport-security')
})

test('over https the browser is told to stay there', async () => {
  const publicUrl = 'https://reviews.example.edu'
  const secure = await createApp({ store, settings: { ...settings, publicUrl } })
  const answer = await new TestBrowser(secure, { host: 'reviews.example.edu' }).get('/session')
  expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/)
})

test('a file with a hash in its name is kept for good, others are asked for again', async () => {
  const asset = await browser.get('/assets/a-1234.js')
  expect([asset.statusCode, asset.body]).toEqual([200, 'export {}'])
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  // A worker takes its policy from its own file.
  expect(asset.headers['content-security-policy']).toBe("default-src 'self'")
  expect((await browser.get('/icon.svg')).headers['cache-control']).toBe('no-cache')
})

test.each(['/assets/gone-5678.js', '/session/nothing', '/assets'])(
  '%s is no page of the app: 404',
  async (url) => {
    const answer = await browser.get(url)
    expect(answer.statusCode).toBe(404)
    expect(sentence(answer)).toBe('There is nothing at this address.')
  },
)

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'] as const)('%s of a page: 404', async (method) => {
  expect((await browser.send('/courses/1', { method })).statusCode).toBe(404)
})

test('HEAD of a page tells its headers', async () => {
  const answer = await browser.send('/courses/1', { method: 'HEAD' })
  expect([answer.statusCode, answer.body]).toEqual([200, ''])
})

test.each([
  '/..%2foutside.txt',
  '/%2e%2e%2foutside.txt',
  '/.hidden',
  '/assets/..%2f..%2foutside.txt',
])('%s shows no file that is not the app’s', async (url) => {
  expect((await browser.get(url)).body).not.toMatch(/^(outside|hidden)/)
})

test('an address that cannot be decoded: 400', async () => {
  const answer = await browser.get('/%E0%A4%A')
  expect(answer.statusCode).toBe(400)
  expect(sentence(answer)).toBe('The address cannot be read.')
})

test('before the first build the page says what to do; after it, it is there', async () => {
  const dist = join(folder, 'later')
  const early = new TestBrowser(await createApp({ store, settings, dist }))
  const before = await early.get('/')
  expect(before.statusCode).toBe(503)
  expect(before.body).toBe(
    'The app is not built yet. Run "npm run build", then reload this page.\n',
  )
  await mkdir(dist)
  await writeFile(join(dist, 'index.html'), PAGE)
  expect((await early.get('/')).statusCode).toBe(200)
})
