import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'
import { resetStore } from '#server/testing/test-store.ts'

// Enrollments are paged by bookmarks: contract section 9.5.

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
beforeEach(() => resetStore(canvas.store, canvasClass))
afterAll(() => canvas.close())

const TEACHER = 1
const URL_OF_ALL = 'courses/1/enrollments?per_page=100'
const URL_OF_PAGES = 'courses/1/enrollments?per_page=3'

async function ask(url: string) {
  const { status, json, headers } = await canvas.get(url, { as: TEACHER })
  const links = new Map<string, string>()
  for (const [, link = '', rel = ''] of String(headers['link']).matchAll(/<([^>]*)>; rel="(\w+)"/g))
    links.set(rel, link)
  return { status, ids: (json as { id: number }[]).map(({ id }) => id), links }
}

/** Reads on to the last page; `between` is done after the first. */
async function readPages(start: string, between: () => Promise<unknown> = () => Promise.resolve()) {
  const pages = [await ask(start)]
  await between()
  for (let next = pages.at(-1)?.links.get('next'); next; next = pages.at(-1)?.links.get('next')) {
    pages.push(await ask(next.replace('https://canvas.example', '')))
  }
  return pages
}
const idsOf = (pages: { ids: number[] }[]) => pages.flatMap(({ ids }) => ids)

test('one page after the other is the whole list, in its order', async () => {
  const { ids, links } = await ask(URL_OF_ALL)
  expect(links.has('next')).toBe(false)
  const pages = await readPages(URL_OF_PAGES)
  expect(idsOf(pages)).toEqual(ids)
  expect(pages.slice(0, -1).map((page) => page.ids.length)).toEqual(pages.slice(1).map(() => 3))
})

test('links are current, next and first; nothing tells of a page before or of the last', async () => {
  const [first, second] = await readPages(`${URL_OF_PAGES}&type[]=StudentEnrollment`)
  expect([...(first?.links.keys() ?? [])]).toEqual(['current', 'next', 'first'])
  expect([...(second?.links.keys() ?? [])].filter((rel) => rel !== 'next')).toEqual([
    'current',
    'first',
  ])
  const start =
    'https://canvas.example/api/v1/courses/1/enrollments?type%5B%5D=StudentEnrollment&page=first&per_page=3'
  expect(first?.links.get('current')).toBe(start)
  expect(second?.links.get('first')).toBe(start)
  expect(first?.links.get('next')).toMatch(/&page=bookmark%3A[\w-]+&per_page=3$/)
  expect(second?.links.get('current')).toBe(first?.links.get('next'))
})

test('who comes between two pages in front of the bookmark moves nobody', async () => {
  const before = (await ask(URL_OF_ALL)).ids
  const pages = await readPages(URL_OF_PAGES, () => enrol('DesignerEnrollment'))
  expect(idsOf(pages)).toEqual(before)
})

test('who comes between two pages behind the bookmark is on a later page', async () => {
  const before = (await ask(URL_OF_ALL)).ids
  const pages = await readPages(URL_OF_PAGES, () => enrol('TeacherEnrollment'))
  const after = (await ask(URL_OF_ALL)).ids
  expect(after.length).toBe(before.length + 1)
  expect(idsOf(pages)).toEqual(after)
})

test('who goes between two pages takes nobody along, not even the one at the bookmark', async () => {
  const before = (await ask(URL_OF_ALL)).ids
  const atBookmark = before[2] ?? 0
  const pages = await readPages(URL_OF_PAGES, () =>
    canvas.store.db
      .deleteFrom('enrollments')
      .where('id', 'in', [String(atBookmark), String(before[0])])
      .execute(),
  )
  expect(idsOf(pages)).toEqual(before)
})

test('people of one name, and names with letters beyond ASCII, are told apart', async () => {
  await canvas.store.db.updateTable('users').set({ sortable_name: 'İstanbul, Ünal 👩‍🎓' }).execute()
  const { ids } = await ask(URL_OF_ALL)
  expect(idsOf(await readPages('courses/1/enrollments?per_page=1'))).toEqual(ids)
})

const code = (values: unknown) =>
  `bookmark:${Buffer.from(JSON.stringify(values)).toString('base64url')}`

describe('what is no bookmark begins at the first row', () => {
  test.each([
    ['first', 'first'],
    ['a number', '2'],
    ['zero', '0'],
    ['a word', 'word'],
    ['nothing behind the colon', 'bookmark:'],
    ['what cannot be decoded', 'bookmark:%%%'],
    ['half a bookmark', 'bookmark:WyJTdHVk'],
    ['null', code(null)],
    ['another list’s', code(['1'])],
    ['numbers', code([1, 2, 3])],
    ['an id that is none', code(['StudentEnrollment', 'a', 'x'])],
    ['an id beyond 64 bits', code(['StudentEnrollment', 'a', '9223372036854775808'])],
    ['a NUL', code(['StudentEnrollment', 'a\0', '1'])],
  ])('%s', async (_what, page) => {
    const first = await ask(URL_OF_PAGES)
    const answer = await ask(`${URL_OF_PAGES}&page=${page.replaceAll('%', '%25')}`)
    expect(answer).toEqual({ ...first, status: 200 })
  })
})

test('behind the last row there is an empty page', async () => {
  const answer = await ask(`${URL_OF_PAGES}&page=${code(['TeacherEnrollment', 'zzz', '1'])}`)
  expect(answer).toMatchObject({ status: 200, ids: [] })
  expect(answer.links.has('next')).toBe(false)
})

async function enrol(type: 'DesignerEnrollment' | 'TeacherEnrollment') {
  await canvas.store.db
    .insertInto('enrollments')
    .values({
      user_id: '6',
      course_id: '1',
      section_id: '11',
      type,
      enrollment_state: 'active',
      limit_privileges_to_course_section: false,
      associated_user_id: null,
    })
    .execute()
}
