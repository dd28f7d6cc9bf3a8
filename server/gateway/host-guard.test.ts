import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { sentence, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore } from '#server/testing/test-store.ts'

const settings: Settings = { ...testSettings, publicUrl: null }
const REFUSAL = /^This server does not answer under this name\./

let store: Store
beforeAll(async () => {
  store = await openTestStore(canvasClass)
})
afterAll(() => store.close())

async function statusFor(host: string, more: Partial<Settings> = {}, url = '/session') {
  const app = await createApp({ store, settings: { ...settings, ...more } })
  return (await new TestBrowser(app, { host }).get(url)).statusCode
}

test.each([
  ['127.0.0.1:3000', {}],
  ['localhost:3000', {}],
  ['LOCALHOST', {}],
  ['[::1]:3000', {}],
  ['reviews.lan:3000', { host: 'reviews.lan' }],
  ['[fd00::1]:3000', { host: 'fd00::1' }],
  ['reviews.example.edu', { publicUrl: 'https://reviews.example.edu' }],
  ['reviews.example.edu:443', { publicUrl: 'https://reviews.example.edu' }],
])('%s is one of ours with %o', async (host, more) => {
  expect(await statusFor(host, more)).toBe(200)
})

test.each([
  ['evil.example', {}],
  ['evil.example:3000', {}],
  ['127.0.0.1.evil.example', {}],
  ['localhost.evil.example', {}],
  ['192.168.1.5:3000', { host: '0.0.0.0' }],
  ['evil.example', { publicUrl: 'https://reviews.example.edu' }],
  ['a.reviews.example.edu', { publicUrl: 'https://reviews.example.edu' }],
])('%s is refused with %o', async (host, more) => {
  expect(await statusFor(host, more)).toBe(421)
})

test('everything is refused under another name: pages, sessions, calls, tokens', async () => {
  const app = await createApp({ store, settings })
  const stranger = new TestBrowser(app, { host: 'evil.example' })
  for (const url of [
    '/',
    '/session',
    '/api/v1/users/self',
    '/login/canvas',
    '/assets/a.js',
    '/x',
  ]) {
    const answer = await stranger.get(url, { authorization: 'Bearer t-1' })
    expect(answer.statusCode).toBe(421)
    expect(sentence(answer)).toMatch(REFUSAL)
    expect(answer.cookies).toEqual([])
  }
})
