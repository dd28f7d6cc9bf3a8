import { expect, test } from 'vitest'
import { buildPair } from '#src/testing/build-plan.ts'
import { buildAssignment, buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import type { ApplyItem } from './apply-item.ts'
import { sayRefused } from './refused-words.ts'

const gone = { enrollments: [{ sectionId: '11', state: 'completed' as const }] }
const people = [
  buildPerson('1', { name: 'Ada' }),
  buildPerson('2', { name: 'Grace' }),
  buildPerson('3', { name: 'Alan', ...gone }),
]
const room = buildRoom({ people, reviews: [buildReview('1>3')] })
const reading = buildRoom({ people, reviews: [buildReview('1>3')], isPartial: true })
const limited = buildRoom({
  people,
  viewer: { id: '9', mayGrade: true, onlySectionIds: ['12'] },
})

test.each<[string, `${string}>${string}`, ApplyItem['wanted'], number, typeof room | null, string]>(
  [
    [
      'somebody who is known to have left is named',
      ...(['1>3', 'add', 404, room] as const),
      'Alan has left the course.',
    ],
    [
      'a removal of somebody who left says why it cannot be done',
      ...(['1>3', 'remove', 404, room] as const),
      'Alan has left the course, and Canvas cannot delete the reviews of people who left.',
    ],
    [
      'a limited TA hears of the sections',
      ...(['1>2', 'add', 404, limited] as const),
      'Not in your sections: Canvas lets you change only reviews inside Section B.',
    ],
    [
      'who left since the class was read may be either',
      ...(['1>2', 'add', 404, room] as const),
      'Canvas does not find Ada or Grace among the students whom you may change: one of them may have left the course since the plan was made, and Canvas assigns reviews to current students only.',
    ],
    [
      'a removal, where the class does not know better',
      ...(['1>2', 'remove', 404, room] as const),
      'Canvas does not find Ada or Grace among the students whom you may change: one of them may have left the course since the plan was made, and Canvas cannot delete the reviews of people who left.',
    ],
    [
      'without a class people are called by their ids',
      ...(['1>2', 'remind', 404, null] as const),
      'Canvas does not find student 1 or student 2 among the students whom you may change: one of them may have left the course since the plan was made, and Canvas assigns reviews to current students only.',
    ],
    [
      'a class that is still being read explains no refusal',
      ...(['1>2', 'add', 404, reading] as const),
      'Canvas does not find Ada or Grace among the students whom you may change: one of them may have left the course since the plan was made, and Canvas assigns reviews to current students only.',
    ],
    [
      'a right that is missing',
      ...(['1>2', 'add', 403, room] as const),
      'Canvas does not let you change the reviews of this assignment.',
    ],
    [
      'a removal of nothing',
      ...(['1>2', 'remove', 400, room] as const),
      'Canvas has no such review any longer: somebody was faster.',
    ],
    [
      'the own work',
      ...(['1>1', 'add', 400, room] as const),
      'Canvas does not let anybody review their own work.',
    ],
    ['anything else', ...(['1>2', 'add', 400, room] as const), 'Canvas refused: Create failed'],
    ['another status', ...(['1>2', 'remove', 422, room] as const), 'Canvas refused: Create failed'],
  ],
)('%s', (_what, pair, wanted, status, itsRoom, words) => {
  const item: ApplyItem = { pair: buildPair(pair), wanted, base: [], goes: [] }
  expect(sayRefused(itsRoom, item, { status, message: 'Create failed' })).toBe(words)
})

test('group mates, where the assignment forbids them', () => {
  const assignment = buildAssignment({ forbidsGroupMates: true })
  const group = { id: '5', name: 'Red' }
  const submissions = room.members.map(({ submission }) => ({ ...submission!, group }))
  const item: ApplyItem = { pair: buildPair('1>2'), wanted: 'add', base: [], goes: [] }
  expect(
    sayRefused(buildRoom({ people, assignment, submissions }), item, { status: 404, message: '' }),
  ).toBe('Same group (Red).')
})
