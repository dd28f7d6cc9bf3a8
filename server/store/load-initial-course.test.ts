import { expect, test } from 'vitest'
import { openTestStore } from '#server/testing/test-store.ts'
import { loadInitialCourse } from './load-initial-course.ts'

const now = new Date('2026-11-24T15:00:00Z')

test('an empty store gets the demo courses, another one is left alone', async () => {
  const store = await openTestStore()
  expect(await loadInitialCourse(store, null, now)).toBe(
    'The demo courses were loaded: Writing 101, Introduction to Psychology.',
  )
  const { count } = await store.db
    .selectFrom('peer_reviews')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBeGreaterThan(3_300)
  expect(await loadInitialCourse(store, 'mine.json', now)).toContain('mine.json was not loaded')
  await store.close()
})

test('a course file that cannot be read is named', async () => {
  const store = await openTestStore()
  await expect(loadInitialCourse(store, 'nowhere.json', now)).rejects.toThrow(
    'The course file nowhere.json cannot be read',
  )
  await store.close()
})
