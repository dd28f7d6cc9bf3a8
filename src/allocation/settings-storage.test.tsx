import { afterEach, expect, test } from 'vitest'
import { buildPerson, buildRoom } from '#src/testing/build-sources.ts'
import { firstSettings, lastingOf } from './allocation-settings.ts'
import { keepLastSettings, readLastSettings } from './settings-storage.ts'

const owner = { canvasUrl: null, userId: '1', courseId: '7' }
const room = buildRoom({ people: [buildPerson('1')] })
const settings = lastingOf(firstSettings(room, 1, new Date('2026-11-01T00:00:00Z')))
afterEach(() => localStorage.clear())

test('the last settings of a course are offered in it, to the same person alone', () => {
  keepLastSettings(owner, { ...settings, each: 4 })
  expect(readLastSettings(owner)).toEqual({ ...settings, each: 4 })
  expect(readLastSettings({ ...owner, courseId: '8' })).toBeNull()
  expect(readLastSettings({ ...owner, userId: '2' })).toBeNull()
})

test.each(['no JSON', '{"each":3}', JSON.stringify({ ...settings, each: 0 })])(
  'what cannot be read offers nothing: %s',
  (text) => {
    localStorage.setItem('prm-allocation:embedded:1:7', text)
    expect(readLastSettings(owner)).toBeNull()
  },
)
