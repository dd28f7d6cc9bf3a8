import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { COURSES, PEOPLE, permissionClass } from '#server/testing/permission-class.ts'
import { permissionTables, type Row, type Who } from '#server/testing/permission-tables.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'
import { routes } from './routes.ts'

// Who may do what: contract sections 1.2, 3-6, 8.3 and 12.

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(permissionClass)
})
afterEach(() => canvas.reset())
afterAll(() => canvas.close())

type CourseState = keyof typeof permissionTables
const STATES = Object.keys(permissionTables) as CourseState[]
const WHO = Object.keys(PEOPLE) as Who[]

describe.each(STATES)('in a course that is %s', (state) => {
  test.each(permissionTables[state])('%s', async (call, answers, others) => {
    const requests = requestsOf(call, COURSES[state])
    // A section only stands for its course: once is enough to see that it does.
    for (const { method, url } of state === 'available' ? requests : requests.slice(0, 1)) {
      const statuses: Partial<Record<Who, number>> = {}
      for (const who of WHO) {
        statuses[who] = (await send(method, url, PEOPLE[who])).status
      }
      expect(statuses, url).toEqual(expected(answers, others))
    }
  })

  test('every call that we answer has a row', () => {
    const requests = permissionTables[state].flatMap(([call]) => requestsOf(call, COURSES[state]))
    const missing = routes.filter(([method, path]) => {
      const pattern = new RegExp(`^${path.slice(1).replaceAll(/:\w+/g, '[^/?]+')}(\\?|$)`)
      return !requests.some((request) => request.method === method && pattern.test(request.url))
    })
    expect(missing).toEqual([])
  })

  test('manage_grades and view_all_grades are told as they are used', async () => {
    const told = { manage_grades: [] as Who[], view_all_grades: [] as Who[] }
    for (const who of WHO) {
      const url = `courses/${COURSES[state]}/permissions`
      const json = (await canvas.get(url, { as: PEOPLE[who] })).json as Record<string, unknown>
      if (json['manage_grades'] === true) told.manage_grades.push(who)
      if (json['view_all_grades'] === true) told.view_all_grades.push(who)
    }
    const isRunning = state === 'available' || state === 'unpublished'
    expect(told).toEqual({
      manage_grades: isRunning ? ['teacher', 'ta', 'admin'] : ['admin'],
      view_all_grades: ['teacher', 'ta', 'admin', 'former'],
    })
  })
})

test('without credentials every call is a 401', async () => {
  for (const [call] of permissionTables.available) {
    for (const { method, url } of requestsOf(call, COURSES.available)) {
      expect((await send(method, url)).status, `${method} ${url}`).toBe(401)
    }
  }
})

test.each(WHO)('a %s may end his own token', async (who) => {
  const url = '/login/oauth2/token'
  const headers = { authorization: `Bearer t-${PEOPLE[who]}` }
  const { statusCode } = await canvas.canvas.inject({ method: 'DELETE', url, headers })
  expect(statusCode).toBe(200)
})

function send(method: string, url: string, as?: number) {
  const calls = { GET: canvas.get, POST: canvas.post, PUT: canvas.put, DELETE: canvas.delete }
  return calls[method as keyof typeof calls](url, { as })
}

function expected(answers: Row[1], others: number): Record<Who, number> {
  const statuses = WHO.map((who): [Who, number] => {
    const named = Object.entries(answers).find(([, people]) => people?.includes(who))
    return [who, named ? Number(named[0]) : others]
  })
  return Object.fromEntries(statuses) as Record<Who, number>
}

/** The requests of a row: HERE is the address by course and that by section, which answer alike. */
function requestsOf(call: string, course: number): { method: string; url: string }[] {
  const places = call.includes('HERE') ? ['COURSE', 'SECTION'] : ['']
  return places.map((place) => {
    const [method = '', url = ''] = fill(call.replace('HERE', place), course).split(' ')
    return { method, url }
  })
}

function fill(text: string, course: number): string {
  const words: Record<string, string> = {
    COURSE: `courses/${course}`,
    COURSECODE: `course_${course}`,
    SECTION: `sections/${course}1`,
    SECTIONID: `${course}1`,
    ESSAY: `${course}7`,
    WORK: `${course}701`,
    DRAFT: `${course}9`,
    DRAFTWORK: `${course}901`,
    GROUP: `groups/${course}6`,
    SET: `group_categories/${course}5`,
  }
  return text.replaceAll(/[A-Z]{2,}/g, (word) => words[word] ?? word)
}
