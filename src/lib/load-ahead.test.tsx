import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadAhead } from './load-ahead.ts'

const asked: string[] = []
let failing: string[] = []

beforeEach(() => {
  asked.length = 0
  failing = []
  vi.stubGlobal('fetch', async (href: string) => {
    asked.push(href)
    return new Response('', { status: failing.includes(href) ? 503 : 200 })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.head.replaceChildren()
})

const part = () => Promise.resolve('part')

/** The browser's answer to a link of styles, which jsdom does not fetch. */
function answerStyles(event: 'load' | 'error') {
  const link = document.head.querySelector('link[rel=stylesheet]')!
  link.dispatchEvent(new Event(event))
}

test('a part is taken up once all its scripts are here', async () => {
  const load = vi.fn(part)
  const loaded = loadAhead(load, ['assets/menu-1.js', 'assets/shared-1.js'])
  expect(load).not.toHaveBeenCalled()
  expect(await loaded).toBe('part')
  expect(asked).toEqual(['/assets/menu-1.js', '/assets/shared-1.js'])
})

test('what did not come keeps a part from being taken up, and is asked for again; what came is not', async () => {
  failing = ['/assets/menu-2.js']
  const load = vi.fn(part)
  const files = ['assets/menu-2.js', 'assets/shared-2.js']
  await expect(loadAhead(load, files)).rejects.toThrow('/assets/menu-2.js was answered with 503.')
  expect(load).not.toHaveBeenCalled()
  failing = []
  expect(await loadAhead(load, files)).toBe('part')
  expect(asked).toEqual(['/assets/menu-2.js', '/assets/shared-2.js', '/assets/menu-2.js'])
})

test('what the page came with is not asked for', async () => {
  document.head.innerHTML = '<script type="text/plain" src="/assets/base-3.js"></script>'
  await loadAhead(part, ['assets/base-3.js'])
  expect(asked).toEqual([])
})

test('styles stand in the page once, also when they fail at first', async () => {
  const first = loadAhead(part, ['assets/page-4.css'])
  answerStyles('error')
  await expect(first).rejects.toThrow('/assets/page-4.css did not come.')
  expect(document.head.querySelectorAll('link')).toHaveLength(0)
  const second = loadAhead(part, ['assets/page-4.css'])
  answerStyles('load')
  expect(await second).toBe('part')
  expect(await loadAhead(part, ['assets/page-4.css'])).toBe('part')
  expect(document.head.querySelectorAll('link')).toHaveLength(1)
})

test('a part of one file needs nothing else', async () => {
  expect(await loadAhead(part)).toBe('part')
})
