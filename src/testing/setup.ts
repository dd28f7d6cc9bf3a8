import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { format } from 'node:util'
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest'
import { endIdleMoments, giveIdleMoments } from './idle-moments.ts'
import { fillLayoutGaps } from './layout-gaps.ts'
import { joinRealms } from './one-realm.ts'
import { wordsOnPage } from './words-on-page.ts'

configure({
  // The first opening of a page compiles it; a busy machine takes its time.
  asyncUtilTimeout: 15_000,
  getElementError,
})
fillLayoutGaps()
joinRealms()
giveIdleMoments()
afterAll(endIdleMoments)

function getElementError(message: string | null): Error {
  const error = new Error(`${message}\n\n${wordsOnPage()}`)
  // The report points at the test, not at this line.
  Error.captureStackTrace(error, getElementError)
  return error
}

const said: string[] = []

beforeEach(() => {
  said.length = 0
  for (const level of ['error', 'warn'] as const) {
    // A test that expects one says so: vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      const text = format(...args)
      said.push(text)
      throw new Error(`console.${level}: ${text}`)
    })
  }
})

afterEach(() => {
  cleanup()
  // A plan of one test is not that of the next.
  localStorage.clear()
  // Each app has a style cache of its own: with the rules of all apps before it every look at a style takes longer.
  for (const style of document.head.querySelectorAll('style[data-emotion]')) style.remove()
  // React catches what an event handler or an effect throws: here it comes out after all.
  expect(said, 'Nothing may be said on the console.').toEqual([])
})
