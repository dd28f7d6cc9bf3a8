import { expect, test } from 'vitest'
import { WHOLE_CLASS, type MatrixFilters } from '#src/domain/matrix-view.ts'
import type { FailedWrite } from '#src/peer-reviews/write-states.ts'
import { buildAssignment, buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { drawMatrix } from './drawing.ts'
import { rulerMarks, type RulerAxis } from './ruler-marks.ts'

const NOW = new Date('2026-10-05T12:00:00Z')
const inSection = (sectionId: string) => ({
  enrollments: [{ sectionId, state: 'active' as const }],
})
// Two of section A, two of section B, in this order; 1 reviews 2 and is late, the others do nothing.
const room = buildRoom({
  people: ['1', '2', '3', '4'].map((id) =>
    buildPerson(id, { name: `P${id}`, ...inSection(id < '3' ? '11' : '12') }),
  ),
  reviews: [buildReview('1>2')],
  assignment: buildAssignment({ dueAt: '2026-10-01T00:00:00Z' }),
})
const FAILURE: FailedWrite = { wanted: 'assign', message: 'No.' }

function marks(axis: RulerAxis, filters: Partial<MatrixFilters> = {}, failed: string[] = []) {
  const drawing = drawMatrix(room, { ...WHOLE_CLASS, ...filters }, 'standard', NOW)
  const failures = new Map(failed.map((key) => [key, FAILURE]))
  return rulerMarks(drawing, failures, axis).map(({ kind, index }) => `${kind} ${index}`)
}

test.each<[string, string[], string[]]>([
  ['rows', marks('rows'), ['late 0', 'needs 1', 'needs 2', 'needs 3']],
  ['columns', marks('columns'), ['needs 0', 'needs 2', 'needs 3']],
  [
    'rows by section',
    marks('rows', { order: 'section' }),
    ['section 2', 'late 0', 'needs 1', 'needs 2', 'needs 3'],
  ],
  ['rows of a search', marks('rows', { search: 'P2' }), ['late 0', 'found 1', 'needs 1']],
  ['columns of a search', marks('columns', { search: 'p2' }), ['found 0']],
  [
    'rows with a failed write',
    marks('rows', { search: 'P1' }, ['1>2', '9>9']),
    ['late 0', 'found 0', 'failed 0'],
  ],
  ['its columns', marks('columns', { search: 'P1' }, ['1>2']), ['found 0', 'needs 0', 'failed 1']],
])('%s have their marks, what is drawn last at the end', (_side, found, expected) => {
  expect(found).toEqual(expected)
})

test.each([
  ['half of a large class', 60, 60],
  ['most of a large class', 90, 0],
])('where %s is late, marks for it: %d late, %d marks', (_what, lateOnes, marked) => {
  const people = Array.from({ length: 120 }, (_none, index) => buildPerson(String(1000 + index)))
  const reviews = people.slice(0, lateOnes).map(({ id }) => buildReview(`${Number(id)}>1119`))
  const large = buildRoom({
    people,
    reviews,
    assignment: buildAssignment({ dueAt: '2026-10-01T00:00:00Z' }),
  })
  const drawing = drawMatrix(large, WHOLE_CLASS, 'standard', NOW)
  const late = rulerMarks(drawing, new Map(), 'rows').filter(({ kind }) => kind === 'late')
  expect(late).toHaveLength(marked)
})
