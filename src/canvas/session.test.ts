import { expect, test } from 'vitest'
import { answers } from '#src/testing/answer.ts'
import { fetchSession, fetchSignInPeople, signIn, signOut, unlock } from './session.ts'

const { reply, seen } = answers()

test('who is signed in, and to what', async () => {
  const body = {
    upstream: 'canvas',
    canvas_url: 'https://canvas.example.edu',
    needs_secret: false,
    is_unlocked: true,
    user: { id: '1', name: 'Maya' },
  }
  reply({ 'GET /session': { body } })
  expect(await fetchSession()).toEqual({
    upstream: 'canvas',
    canvasUrl: 'https://canvas.example.edu',
    needsSecret: false,
    isUnlocked: true,
    user: { id: '1', name: 'Maya' },
  })
})

test('nobody is signed in', async () => {
  const body = { upstream: 'embedded', canvas_url: null, needs_secret: true, is_unlocked: false }
  reply({ 'GET /session': { body: { ...body, user: null } } })
  expect(await fetchSession()).toMatchObject({ canvasUrl: null, user: null })
})

test('people are searched by what was typed', async () => {
  const people = [{ id: '1', label: 'Ana & Bo', role: 'Instructor · Writing 101' }]
  reply({ 'GET /session/people?search=a&b': { body: { people } } })
  expect(await fetchSignInPeople('a&b')).toEqual(people)
})

test('signing in, out, and unlocking are writes', async () => {
  reply({
    'POST /session': { body: { user: { id: '1', name: 'Maya' } } },
    'DELETE /session': { status: 204 },
    'POST /session/unlock': { status: 204 },
  })
  expect(await signIn('1')).toEqual({ id: '1', name: 'Maya' })
  await signOut()
  await unlock('open sesame')
  expect(seen.map(({ body }) => body)).toEqual(['{"user_id":"1"}', '', '{"secret":"open sesame"}'])
  expect(seen.every(({ headers }) => headers.get('X-CSRF-Token') === 'a+b==')).toBe(true)
})

test('a wrong secret is refused in words', async () => {
  const body = { errors: [{ message: 'That is not the secret.' }] }
  reply({ 'POST /session/unlock': { status: 403, body } })
  await expect(unlock('x')).rejects.toMatchObject({
    status: 403,
    message: 'That is not the secret.',
  })
})
