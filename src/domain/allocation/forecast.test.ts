import { describe, expect, test } from 'vitest'
import { forecast, forecastPairs, noShowRates } from './forecast.ts'

describe('before anything is dealt', () => {
  test.each([
    [3, 0, 100, 0, 0],
    [3, 1, 100, 100, 100],
    [3, 0.2, 1000, 8, 104],
    [2, 0.5, 100, 25, 75],
    [1, 0.1, 100, 10, 100],
    [0, 0.3, 10, 10, 10],
    [3, 0.2, 0, 0, 0],
  ])('%d each, %d do not show up, %d submissions', (each, rate, submissions, none, fewer) => {
    const expected = forecast(each, rate, submissions)
    expect(expected.withNone).toBeCloseTo(none, 9)
    expect(expected.withFewerThanTwo).toBeCloseTo(fewer, 9)
  })

  test.each([
    [3, 1.1],
    [3, -0.1],
    [3, NaN],
    [1.5, 0.1],
    [-1, 0.1],
  ])('%d each with a rate of %d is refused', (each, rate) => {
    expect(() => forecast(each, rate, 1)).toThrow(RangeError)
  })
})

test('of dealt pairs: completed ones are certain, others fail as their reviewers do', () => {
  const pairs = [
    { reviewerId: 'a', authorId: 'x' },
    { reviewerId: 'b', authorId: 'x' },
    { reviewerId: 'a', authorId: 'y', state: 'completed' as const },
    { reviewerId: 'b', authorId: 'y' },
    { reviewerId: 'a', authorId: 'somebody else' },
  ]
  const rates = { a: 0.5, b: 0.1 }
  const result = forecastPairs(['x', 'y', 'z'], pairs, (id) => rates[id as 'a' | 'b'])
  // x: 0.05 none, 0.5 × 0.9 + 0.5 × 0.1 one; y: one with 0.1; z: none for certain.
  expect(result.submissions).toBe(3)
  expect(result.withNone).toBeCloseTo(1.05, 9)
  expect(result.withFewerThanTwo).toBeCloseTo(0.05 + 0.5 + 0.1 + 1, 9)
})

test('rates come from the past, drawn towards the class where little is known', () => {
  const review = (reviewerId: string, state: 'assigned' | 'completed') => ({ reviewerId, state })
  const rate = noShowRates(
    [
      ...Array.from({ length: 9 }, () => review('diligent', 'completed')),
      ...Array.from({ length: 3 }, () => review('absent', 'assigned')),
    ],
    0.5,
  )
  expect(rate('new')).toBeCloseTo(0.25, 9)
  expect(rate('absent')).toBeCloseTo((3 + 0.75) / 6, 9)
  expect(rate('diligent')).toBeCloseTo(0.75 / 12, 9)
  expect(noShowRates([], 0.2)('anybody')).toBe(0.2)
})
