import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Settings } from '#server/settings.ts'
import { openBrowser, signIn } from '#server/testing/canvas-login.ts'
import { BACK, broughtBack, OPEN, oauthClass, post, TOKEN } from '#server/testing/oauth-client.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

// The differences that a client must tolerate: contract section 13.

const REVIEWS = 'courses/1/assignments/8/peer_reviews?include[]=user&include[]=submission_comments'
const USERS = 'courses/1/users?per_page=100'
const NOT_ALLOWED = {
  status: 'unauthorized',
  errors: [{ message: 'user not authorized to perform that action' }],
}

type Row = Record<string, unknown>
const rows = ({ json }: { json: unknown }) => json as Row[]

/** What each era says where they differ. */
const FACTS: [Settings['canvasEra'], Facts][] = [
  [
    'current',
    {
      forbidden: 403,
      display: ['id', 'anonymous_id', 'display_name', 'avatar_image_url', 'html_url', 'pronouns'],
      comment: [
        ...['id', 'author_id', 'author_name', 'comment', 'created_at', 'edited_at', 'attempt'],
        'author',
      ],
      largestPage: 100,
      listsInactiveToStaff: false,
      enrollmentLinks: ['current', 'next', 'first'],
      sessionGuard: '',
      tokenFaultRedirects: false,
    },
  ],
  [
    '2017',
    {
      forbidden: 401,
      display: ['id', 'display_name', 'avatar_image_url', 'html_url'],
      comment: ['id', 'author_id', 'author_name', 'comment', 'created_at', 'edited_at', 'author'],
      largestPage: 50,
      listsInactiveToStaff: true,
      enrollmentLinks: ['current', 'next', 'first', 'last'],
      sessionGuard: 'while(1);',
      tokenFaultRedirects: true,
    },
  ],
]
type Facts = {
  forbidden: number
  display: string[]
  comment: string[]
  largestPage: number
  listsInactiveToStaff: boolean
  enrollmentLinks: string[]
  /** What stands before the JSON of a GET by session that does not ask for JSON. */
  sessionGuard: string
  tokenFaultRedirects: boolean
}

describe.each(FACTS)('in the era %s', (canvasEra, facts) => {
  let canvas: TestCanvas
  beforeAll(async () => {
    canvas = await openTestCanvas(oauthClass, { canvasEra })
  })
  afterAll(() => canvas.close())

  test(`"not allowed" is ${facts.forbidden} with the same body, and asks for no token`, async () => {
    const answer = await canvas.get('courses/1/assignments/7/submissions', { as: 101 })
    expect(answer).toMatchObject({ status: facts.forbidden, json: NOT_ALLOWED })
    expect(answer.headers).not.toHaveProperty('www-authenticate')
  })

  test('to the app, "not allowed" is never "sign in again"', async () => {
    const browser = await openBrowser(canvas.store, { canvasEra })
    await browser.signIn(101)
    const answer = await browser.get('/api/v1/courses/1/assignments/7/submissions')
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toEqual(NOT_ALLOWED)
  })

  test('401 without credentials and 404 are the same, and ask for a token or not', async () => {
    const nobody = await canvas.get('users/self')
    expect(nobody.status).toBe(401)
    expect(nobody.headers).toHaveProperty('www-authenticate')
    expect((await canvas.get('courses/99', { as: 1 })).status).toBe(404)
  })

  test(`a user beside a review has ${facts.display.join(', ')}`, async () => {
    const [review] = rows(await canvas.get(REVIEWS, { as: 1 }))
    expect(Object.keys(review?.['user'] as Row)).toEqual(facts.display)
    expect(Object.keys(review?.['assessor'] as Row)).toEqual(facts.display)
  })

  test(`a comment has ${facts.comment.join(', ')}`, async () => {
    const [review] = rows(await canvas.get(REVIEWS, { as: 1 }))
    const [comment] = review?.['submission_comments'] as Row[]
    expect(Object.keys(comment ?? {})).toEqual(facts.comment)
    expect(Object.keys(comment?.['author'] as Row)).toEqual(facts.display)
  })

  test(`a page holds ${facts.largestPage} at most`, async () => {
    const { headers } = await canvas.get('courses?per_page=1000', { as: 1 })
    expect(headers['link']).toContain(`per_page=${facts.largestPage}>`)
  })

  test(`a page of enrollments links ${facts.enrollmentLinks.join(', ')}`, async () => {
    const { headers } = await canvas.get('courses/1/enrollments?per_page=1', { as: 1 })
    const rels = [...String(headers['link']).matchAll(/rel="(\w+)"/g)].map(([, rel]) => rel)
    expect(rels).toEqual(facts.enrollmentLinks)
  })

  test.each([
    ['without a word', USERS, 1, facts.listsInactiveToStaff],
    ['with include_inactive=true', `${USERS}&include_inactive=true`, 1, true],
    ['with include_inactive=0', `${USERS}&include_inactive=0`, 1, false],
    ['to an admin without a word', USERS, 5, facts.listsInactiveToStaff],
    ['to a student who wants them', `${USERS}&include_inactive=true`, 101, false],
    ['by enrollment_state', `${USERS}&enrollment_state[]=inactive`, 1, true],
  ])('inactive people %s', async (_how, url, as, isListed) => {
    const people = rows(await canvas.get(url, { as }))
    expect(people.some(({ id }) => id === 105)).toBe(isListed)
  })

  test.each([
    [undefined, facts.sessionGuard],
    ['text/html', facts.sessionGuard],
    ['application/json', ''],
    ['application/json+canvas-string-ids, application/json', ''],
  ])('Accept %s: a GET by session begins with "%s"', async (accept, guard) => {
    const browser = await openBrowser(canvas.store, { canvasEra })
    await signIn(browser, 1)
    const headers = accept === undefined ? {} : { accept }
    const bySession = (await browser.get('/api/v1/users/self', headers)).body
    expect(bySession.startsWith(`${guard}{"id"`)).toBe(true)
    const byToken = { ...headers, authorization: 'Bearer t-1' }
    expect((await browser.get('/api/v1/users/self', byToken)).body).toMatch(/^\{"id"/)
  })

  test('a refused token request redirects to a registered address or not, and never elsewhere', async () => {
    const browser = await openBrowser(canvas.store, { canvasEra })
    const fields = { ...OPEN, grant_type: 'authorization_code', code: 'x' }
    const answer = await post(browser, TOKEN, { ...fields, redirect_uri: BACK })
    expect(answer.statusCode).toBe(facts.tokenFaultRedirects ? 302 : 400)
    if (facts.tokenFaultRedirects) expect(broughtBack(answer)['error']).toBe('invalid_grant')
    const elsewhere = await post(browser, TOKEN, {
      ...fields,
      redirect_uri: 'https://evil.example',
    })
    expect([elsewhere.statusCode, elsewhere.headers['location']]).toEqual([400, undefined])
  })
})
