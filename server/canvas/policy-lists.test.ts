import { afterAll, beforeAll, expect, test } from 'vitest'
import { PEOPLE, permissionClass } from '#server/testing/permission-class.ts'
import type { Who } from '#server/testing/permission-tables.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

// What is in the lists that several roles may ask for: contract sections 1.5, 1.8, 3.5, 4.1, 5.1, 5.5.

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(permissionClass)
})
afterAll(() => canvas.close())

type Ids = readonly number[] | 'refused'
/** A list, by which key it is read here, what some people find in it, and what all others do. */
type Row = [url: string, key: string, finds: Partial<Record<Who, Ids>>, others: Ids]

const WHO = Object.keys(PEOPLE) as Who[]
const students = [101, 102, 103, 104]
/** Those of section A, to which the TA is limited. */
const ofA = [101, 102, 104]
const staff = [1, 2, 3, 4]
const both = [1701, 1702]
const all = [17, 19]
const outside = { inactive: 'refused', stranger: 'refused' } as const

const ROWS: Row[] = [
  // Neither the limit of a TA nor the section of the address narrows the reviews.
  [
    'courses/1/assignments/17/peer_reviews',
    'asset_id',
    { teacher: both, ta: both, admin: both, student: [1701], reviewer: [1702] },
    [],
  ],
  [
    'sections/12/assignments/17/peer_reviews',
    'asset_id',
    { teacher: both, ta: both, admin: both, student: [1701], reviewer: [1702] },
    [],
  ],
  // After the end of the course.
  [
    'courses/3/assignments/37/peer_reviews',
    'asset_id',
    { admin: [3701, 3702], student: [3701], reviewer: [3702] },
    [],
  ],
  [
    'courses/1/assignments/17/submissions',
    'user_id',
    { teacher: students, ta: ofA, admin: students, former: students },
    'refused',
  ],
  [
    'sections/12/assignments/17/submissions',
    'user_id',
    { teacher: [103], ta: [], admin: [103], former: [103] },
    'refused',
  ],
  [
    'courses/1/assignments/17/gradeable_students',
    'id',
    {
      teacher: [...students, 105],
      ta: [...ofA, 105],
      admin: [...students, 105],
      former: [...students, 105],
    },
    'refused',
  ],
  ['group_categories/15/users', 'id', { teacher: students, ta: ofA, admin: students }, 'refused'],
  ['courses/1/users', 'id', { ta: [...staff, ...ofA], ...outside }, [...staff, ...students]],
  [
    'courses/1/enrollments',
    'user_id',
    { ta: [...staff, ...ofA], ...outside },
    [...staff, ...students],
  ],
  ['sections/12/enrollments', 'user_id', { ta: [], ...outside }, [103]],
  ['courses/1/sections', 'id', outside, [11, 12]],
  [
    'courses/1/assignments',
    'id',
    { teacher: all, ta: all, designer: all, admin: all, former: all, ...outside },
    [17],
  ],
]

test.each(ROWS)('%s', async (url, key, finds, others) => {
  const found: Partial<Record<Who, Ids>> = {}
  for (const who of WHO) {
    const { status, json } = await canvas.get(url, { as: PEOPLE[who] })
    found[who] = status === 403 ? 'refused' : idsOf(json, key)
  }
  expect(found).toEqual(Object.fromEntries(WHO.map((who) => [who, finds[who] ?? others])))
})

function idsOf(json: unknown, key: string): number[] {
  return (json as Record<string, number>[]).map((row) => Number(row[key])).sort((a, b) => a - b)
}
