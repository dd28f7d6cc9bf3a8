import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RecentAssignment } from '#src/domain/recent.ts'
import type { Session } from '#src/domain/session.ts'
import { forgetRecent, readRecent, rememberAssignment } from './recent-assignments.ts'

const session = (id: string, canvasUrl: string | null = null): Session => ({
  upstream: canvasUrl === null ? 'embedded' : 'canvas',
  canvasUrl,
  needsSecret: false,
  isUnlocked: true,
  user: { id, name: `Person ${id}` },
})
const ESSAY: RecentAssignment = {
  scope: 'course',
  scopeId: '1',
  assignmentId: '7',
  name: 'Essay 1',
  place: 'Writing 101',
}

let stored: Map<string, string>
beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  })
})
afterEach(() => void vi.unstubAllGlobals())

test('what was opened is known until it is forgotten', () => {
  expect(readRecent(session('1'))).toEqual([])
  rememberAssignment(session('1'), ESSAY)
  expect(readRecent(session('1'))).toEqual([ESSAY])
  forgetRecent()
  expect(stored.size).toBe(0)
})

test('another person, or the same id in another Canvas, sees nothing of it, and overwrites it', () => {
  rememberAssignment(session('1'), ESSAY)
  expect(readRecent(session('2'))).toEqual([])
  expect(readRecent(session('1', 'https://canvas.example.edu'))).toEqual([])
  rememberAssignment(session('2'), { ...ESSAY, assignmentId: '8' })
  expect(readRecent(session('1'))).toEqual([])
})

test.each(['', 'not json', '[]', '{"owner":"1 ","recent":[{"name":"Essay"}]}'])(
  'what is written there as %j counts as nothing, and is written anew',
  (text) => {
    stored.set('prm-recent', text)
    expect(readRecent(session('1'))).toEqual([])
    rememberAssignment(session('1'), ESSAY)
    expect(readRecent(session('1'))).toEqual([ESSAY])
  },
)

test('a browser that keeps nothing loses the list and nothing else', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied')
    },
  })
  rememberAssignment(session('1'), ESSAY)
  forgetRecent()
  expect(readRecent(session('1'))).toEqual([])
})
