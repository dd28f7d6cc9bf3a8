import { expect, test } from 'vitest'
import { allocate } from '#src/domain/allocation/allocate.ts'
import type { Explanation, Relaxation, Shortage } from '#src/domain/allocation/allocation-result.ts'
import { EMPTY_PLAN } from '#src/domain/plan/planned.ts'
import { buildPerson, buildRoom, buildSubmission } from '#src/testing/build-sources.ts'
import type { KeyedRule } from './allocation-rules.ts'
import { firstSettings, type AllocationSettings } from './allocation-settings.ts'
import { buildProblem } from './build-problem.ts'
import { explainImpossible } from './impossible-words.ts'
import { phraseText } from './people-phrase.ts'
import { waysOut } from './relaxations.ts'

const NAMES = ['Ada', 'Ben', 'Cyd', 'Dot', 'Eve']
const room = buildRoom({
  people: NAMES.map((name) => buildPerson(name.toLowerCase(), { name })),
  // Four in one team, one in another.
  submissions: NAMES.map((name) =>
    buildSubmission(name.toLowerCase(), {
      group: name === 'Eve' ? { id: 'g2', name: 'Team 2' } : { id: 'g1', name: 'Team 1' },
    }),
  ),
})
const rules: KeyedRule[] = [
  { key: 'group', rule: { kind: 'notSame', of: 'group' } },
  { key: 'must', rule: { kind: 'require', pairs: [] } },
  { key: 'group-fixed', rule: { kind: 'notSame', of: 'group' } },
]
const shortage = (change: object): Explanation => ({
  missing: 1,
  parts: [
    {
      kind: 'shortage',
      side: 'authors',
      ids: ['ada', 'ben', 'cyd', 'dot'],
      needed: 8,
      possible: 4,
      fixed: 0,
      partners: [{ id: 'eve', possible: 4, isFull: false }],
      blockers: [{ rule: 0, pairs: 12, partnerIds: ['ada', 'ben', 'cyd', 'dot'] }],
      ...change,
    },
  ],
})

test.each<[string, Explanation, string]>([
  [
    'many need more than one can give',
    shortage({}),
    '4 people need 8 reviews, and only 4 are possible. Only Eve may give them reviews, at most 4. “Not the own group” keeps 4 people away.',
  ],
  [
    'one whom nobody may review',
    shortage({
      ids: ['ada'],
      needed: 1,
      possible: 0,
      partners: [],
      blockers: [{ rule: 'self', pairs: 1, partnerIds: ['ada'] }],
    }),
    'Ada needs 1 review, and none is possible. Nobody may review Ada.',
  ],
  [
    'reviewers who lack authors',
    shortage({
      side: 'reviewers',
      ids: ['ada', 'ben'],
      needed: 3,
      possible: 2,
      fixed: 1,
      partners: [
        { id: 'cyd', possible: 1, isFull: true },
        { id: 'dot', possible: 1, isFull: true },
      ],
      blockers: [],
    }),
    'Ada and Ben have to give 3 reviews, and only 2 are possible. 1 of them is there in any case. Only Cyd and Dot may still be reviewed by them, at most 1 each.',
  ],
  [
    'the same of many',
    {
      missing: 2,
      parts: ['ada', 'ben'].map((id) => ({
        ...(shortage({}).parts[0] as Shortage),
        ids: [id],
        needed: 6,
        possible: 4,
        blockers: [{ rule: 0, pairs: 1, partnerIds: ['cyd'] }],
      })),
    },
    'Ada and Ben need 6 reviews each, and only 4 are possible for each of them. “Not the own group” keeps the others away.',
  ],
  [
    'a contradiction',
    {
      missing: 1,
      parts: [
        {
          kind: 'contradiction',
          pair: { reviewerId: 'ada', authorId: 'ben' },
          requiredBy: 1,
          forbiddenBy: ['self', 0],
        },
      ],
    },
    'Ada must review Ben, and “Nobody reviews the own work” and “Not the own group” forbid it.',
  ],
  [
    'more must be than may',
    {
      missing: 1,
      parts: [{ kind: 'overfull', side: 'authors', id: 'eve', needed: 4, possible: 2 }],
    },
    'Eve would have to get 4 reviews by the pairs that must be, and may get 2 at most.',
  ],
])('why not: %s', (_what, explanation, words) => {
  const [phrases = []] = explainImpossible(room, rules, explanation)
  expect(phrases.map(phraseText).join(' ')).toBe(words)
})

const settings = firstSettings(room, 1, new Date('2026-11-01T00:00:00Z'))

test.each<[Relaxation, string[]]>([
  [{ kind: 'fewerReviews', reviewsEach: 1 }, ['Give 1 review each']],
  [
    { kind: 'liftRule', rule: 0, pairs: [{ reviewerId: 'ada', authorId: 'ben' }] },
    ['Let Ada → Ben break “Not the own group”'],
  ],
  [
    {
      kind: 'unmet',
      missing: 3,
      people: [
        { side: 'authors', id: 'ada', missing: 1 },
        { side: 'authors', id: 'ben', missing: 2 },
      ],
    },
    ['Let Ada and Ben get up to 2 fewer each'],
  ],
  [
    { kind: 'moreReviews', extra: 2, people: [{ side: 'reviewers', id: 'eve', extra: 2 }] },
    ['Let Eve give 2 more'],
  ],
  [
    {
      kind: 'several',
      changes: [
        {
          kind: 'liftRule',
          rule: 1,
          pairs: [
            { reviewerId: 'a', authorId: 'b' },
            { reviewerId: 'c', authorId: 'd' },
          ],
        },
        { kind: 'unmet', missing: 1, people: [{ side: 'authors', id: 'ada', missing: 1 }] },
      ],
    },
    ['Let 2 pairs break “Pairs that must be”, and let Ada get 1 fewer'],
  ],
  [{ kind: 'liftRule', rule: 2, pairs: [{ reviewerId: 'ada', authorId: 'ben' }] }, []],
])('a way out is offered if it is up to us: %j', (relaxation, words) => {
  expect(waysOut(room, rules, settings, [relaxation]).map((way) => way.words)).toEqual(words)
})

test('each way out that the engine offers makes it possible', () => {
  const asked: AllocationSettings = { ...settings, each: 2, group: 'not', groupStrength: 'must' }
  const built = buildProblem(room, EMPTY_PLAN, asked, [])
  const result = allocate(built.problem)
  if (result.ok) throw new Error('Four of five are of one team.')
  const ways = waysOut(room, built.rules, asked, result.relaxations)
  expect(ways.length).toBeGreaterThan(1)
  for (const { change, words } of ways) {
    const next = buildProblem(room, EMPTY_PLAN, { ...asked, ...change }, [])
    expect(allocate(next.problem).ok, words).toBe(true)
  }
})
