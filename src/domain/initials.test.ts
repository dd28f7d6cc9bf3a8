import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['Ines Moreau', 'IM'],
  ['Wilhelmina van der Westhuizen', 'WW'],
  ['Plato', 'P'],
  ['  Ada   Lovelace ', 'AL'],
  ['E\u0301mile Zola', 'E\u0301Z'],
  ['نور الهدى', 'نا'],
  ['𝒜da 𝓛', '𝒜𝓛'],
  ['', ''],
])('%j is %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
