import { expect, test } from 'vitest'
import { allocate } from './allocate.ts'
import type { AllocationProblem } from './allocation-problem.ts'
import { AllocationInputError } from './check-problem.ts'

const BASE: AllocationProblem = {
  reviewers: [{ id: 'a' }, { id: 'b' }],
  authors: [{ id: 'a' }, { id: 'b' }],
  reviewsEach: 1,
  existing: [],
  keep: 'all',
  rules: [],
  seed: 1,
}
const ghost = { reviewerId: 'a', authorId: 'ghost' }

test.each<[string, Partial<AllocationProblem>, string[]]>([
  ['a negative number', { reviewsEach: -1 }, ['reviewsEach']],
  ['no number', { reviewsEach: NaN }, ['reviewsEach']],
  ['half a review', { reviewsEach: 1.5 }, ['reviewsEach']],
  ['a seed that is no whole number', { seed: Infinity }, ['seed']],
  ['a word for what is kept that does not exist', { keep: 'some' as 'all' }, ['keep']],
  ['doubled ids', { reviewers: [{ id: 'a' }, { id: 'a' }] }, ['reviewers[1].id']],
  ['an empty id', { authors: [{ id: '' }] }, ['authors[0].id']],
  ['a negative capacity', { reviewers: [{ id: 'a', capacity: -2 }] }, ['reviewers[0].capacity']],
  ['a demand that is no number', { authors: [{ id: 'a', demand: NaN }] }, ['authors[0].demand']],
  ['more at least than at most', { authors: [{ id: 'a', min: 2 }] }, ['authors[0].min']],
  [
    'a pair of nobody',
    { rules: [{ kind: 'forbid', pairs: [ghost] }] },
    ['rules[0].pairs[0].authorId'],
  ],
  [
    'a required pair of nobody',
    { rules: [{ kind: 'require', pairs: [ghost] }] },
    ['rules[0].pairs[0].authorId'],
  ],
  ['nothing to forbid', { rules: [{ kind: 'forbid' }] }, ['rules[0]']],
  [
    'himself required',
    { rules: [{ kind: 'require', pairs: [{ reviewerId: 'a', authorId: 'a' }] }] },
    ['rules[0].pairs[0]'],
  ],
  [
    'a negative weight',
    { rules: [{ kind: 'notSame', of: 'group', soft: true, weight: -1 }] },
    ['rules[0].weight'],
  ],
  [
    'a weight of a pair that is no number',
    {
      rules: [
        {
          kind: 'forbid',
          pairs: [{ reviewerId: 'a', authorId: 'b', weight: NaN }],
          soft: true,
          weight: 1,
        },
      ],
    },
    ['rules[0].pairs[0].weight'],
  ],
  [
    'reciprocal pairs as a hard rule',
    { rules: [{ kind: 'avoidReciprocal', soft: false as true, weight: 1 }] },
    ['rules[0].soft'],
  ],
  ['several faults, all told', { reviewsEach: -1, seed: 0.5 }, ['reviewsEach', 'seed']],
])('%s is refused with its place', (_what, change, paths) => {
  try {
    allocate({ ...BASE, ...change })
    expect.unreachable('it was taken')
  } catch (error) {
    if (!(error instanceof AllocationInputError)) throw error
    expect(error.faults.map(({ path }) => path)).toEqual(paths)
    expect(error.message).toContain(paths[0]!)
  }
})

test('people who have left are no fault in reviews there are and in earlier assignments', () => {
  const result = allocate({
    ...BASE,
    existing: [{ ...ghost, state: 'completed' }],
    rules: [{ kind: 'notMetBefore', pairs: [ghost] }],
    reviewers: [{ id: 'a', capacity: 2 }, { id: 'b' }],
  })
  expect(result).toMatchObject({ ok: true })
})
