import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
afterAll(() => canvas.close())

type Rows = Record<string, unknown>[]
const rowsOf = async (url: string, as = 1) => (await canvas.get(url, { as })).json as Rows

describe('sections (contract 3.4)', () => {
  test('come by pages, or with all=1 at once', async () => {
    const paged = await canvas.get('courses/1/sections?per_page=1', { as: 1 })
    expect(paged.json).toHaveLength(1)
    const all = await canvas.get('courses/1/sections?per_page=1&all=1', { as: 1 })
    expect(all.json).toMatchObject([{ id: 11 }, { id: 12 }])
    expect(all.headers).not.toHaveProperty('link')
    expect((await canvas.get('courses/1/sections?per_page=1&all=0', { as: 1 })).json).toHaveLength(
      1,
    )
  })

  test('have the keys of Canvas, those of the school for staff', async () => {
    const staff = await canvas.get('sections/11', { as: 1 })
    const keys = {
      id: 11,
      name: 'Section A',
      course_id: 1,
      nonxlist_course_id: null,
      start_at: null,
      end_at: null,
      restrict_enrollments_to_section_dates: false,
    }
    const ofSchool = {
      sis_section_id: 's-a',
      sis_course_id: 'c-1',
      integration_id: null,
      sis_import_id: null,
    }
    expect(staff.json).toEqual({ ...keys, ...ofSchool })
    expect((await canvas.get('sections/11', { as: 101 })).json).toEqual(keys)
  })

  test.each([
    ['include[]=total_students', { total_students: 5 }],
    [
      'include[]=students',
      {
        students: [
          { id: 108 },
          { id: 102 },
          { id: 104 },
          { id: 101, name: 'Ada Lovelace' },
          { id: 109 },
        ],
      },
    ],
  ])('tell with %s', async (query, expected) => {
    const [listed] = await rowsOf(`courses/1/sections?${query}`)
    expect(listed).toMatchObject(expected)
    expect((await canvas.get(`courses/1/sections/11?${query}`, { as: 1 })).json).toMatchObject(
      expected,
    )
  })

  test('tell the enrollments of their students in this section', async () => {
    const { json } = await canvas.get('sections/12?include[]=students&include[]=enrollments', {
      as: 1,
    })
    expect(json).toMatchObject({
      students: [
        { id: 108, enrollments: [{ course_section_id: 12 }] },
        { id: 103, enrollments: [{ course_section_id: 12 }] },
      ],
    })
    const plain = await canvas.get('sections/12?include[]=students', { as: 1 })
    expect(plain.text).not.toContain('"enrollments"')
  })

  test('of others tell a limited TA no students', async () => {
    const rows = await rowsOf('courses/1/sections?include[]=students&include[]=total_students', 2)
    expect(rows).toMatchObject([{ id: 11 }, { id: 12, students: [], total_students: 2 }])
  })
})
