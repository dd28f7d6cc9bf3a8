import { expect, test } from 'vitest'
import { CanvasError } from '#src/canvas/canvas-error.ts'
import { FileError } from '#src/lib/load-file.ts'
import { faultKindOf, faultWords, type FaultKind } from './fault-kind.ts'

test.each<[number, FaultKind]>([
  [0, 'no-connection'],
  [400, 'broken'],
  [401, 'signed-out'],
  [403, 'not-allowed'],
  [404, 'not-found'],
  [429, 'busy'],
  [500, 'unreachable'],
  [502, 'unreachable'],
  [200, 'broken'],
])('an answer with status %i is told as %s', (status, kind) => {
  expect(faultKindOf(new CanvasError(status, 'no'))).toBe(kind)
})

test('a file of the app that did not come is told as such', () => {
  expect(faultKindOf(new FileError('no'))).toBe('file-missing')
})

test('what is thrown by the app itself is told as broken, whatever it is', () => {
  expect(faultKindOf(new TypeError('x'))).toBe('broken')
  expect(faultKindOf(undefined)).toBe('broken')
})

test('a refusal passes on the sentence of Canvas', () => {
  expect(faultWords('not-allowed', 'You are not in this course.').what).toBe(
    'Canvas refused: You are not in this course.',
  )
})
