import { expect, test } from 'vitest'
import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import { seededRandom } from '#server/canvas/faults.ts'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { lookOf, type WriteStates } from './cell-look.ts'
import { filledColumnsOf } from './filled-columns.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const QUIET: WriteStates = {
  planned: new Map(),
  loads: new Map(),
  pending: new Map(),
  failed: new Map(),
}

/** A class of 30 in groups of three, of whom some have left and some have submitted nothing. */
function classOf(seed: number, forbidsGroupMates: boolean, isPartial = false): ClassRoom {
  const random = seededRandom(seed)
  const ids = Array.from({ length: 30 }, (_, index) => String(index + 1))
  const pick = () => ids[Math.floor(random() * ids.length)] ?? ''
  return buildRoom({
    assignment: buildAssignment({ forbidsGroupMates }),
    people: ids.filter(() => random() < 0.9).map((id) => buildPerson(id)),
    submissions: ids
      .filter(() => random() < 0.8)
      .map((id) => {
        const group = String(Math.ceil(Number(id) / 3))
        return buildSubmission(id, { group: { id: group, name: `Team ${group}` } })
      }),
    reviews: Array.from({ length: 60 }, (_, nth) => [pick(), pick(), nth] as const)
      .filter(([reviewer, author]) => reviewer !== author)
      .map(([reviewer, author, nth]) => buildReview(`${reviewer}>${author}`, { id: String(nth) })),
    isPartial,
  })
}

const filledPairs = (room: ClassRoom, writes: WriteStates) => {
  const filled = filledColumnsOf(room, room.members)(writes)
  return room.members.map((reviewer) => filled(reviewer))
}
const seenPairs = (room: ClassRoom, writes: WriteStates) =>
  room.members.map((reviewer) =>
    room.members.flatMap((author, column) =>
      lookOf(room, writes, reviewer, author, NOW).glyph === 'add' ? [] : [column],
    ),
  )

test.each([
  [1, false],
  [2, true],
  [3, true],
])('are all cells that show something, and no other: class %i', (seed, forbidsGroupMates) => {
  const room = classOf(seed, forbidsGroupMates)
  expect(filledPairs(room, QUIET)).toEqual(seenPairs(room, QUIET))
})

test('while the class is still read nothing is marked as not allowed', () => {
  const room = classOf(4, true, true)
  expect(filledPairs(room, QUIET)).toEqual(seenPairs(room, QUIET))
})

test('are those with a planned edit, a write under way or a failed one, too', () => {
  const room = buildRoom({ people: ['1', '2', '3', '4', '5'].map((id) => buildPerson(id)) })
  const key = (authorId: string) => pairKey({ reviewerId: '1', authorId })
  const writes: WriteStates = {
    ...QUIET,
    planned: new Map([[key('2'), 'add']]),
    pending: new Map([[key('4'), 'assigning']]),
  }
  const filled = filledColumnsOf(room, room.members)(writes)
  expect(room.members.map(filled)).toEqual([[0, 1, 3], [1], [2], [3], [4]])
})

test('are counted among the authors of the view', () => {
  const room = buildRoom({
    people: ['1', '2', '3'].map((id) => buildPerson(id)),
    reviews: [buildReview('1>2'), buildReview('1>3')],
  })
  const [ada, , cyd] = room.members
  if (!ada || !cyd) throw new Error('The class is empty.')
  expect(filledColumnsOf(room, [cyd])(QUIET)(ada)).toEqual([0])
})
