import { expect, test } from 'vitest'
import { personLabels, type LabelSource } from './person-label.ts'

const A = { id: '11', name: 'Section A' }
const B = { id: '12', name: 'Section B' }

function source(id: string, name: string, rest: Partial<LabelSource> = {}): LabelSource {
  return { id, name, loginId: null, sisId: null, sections: [A], ...rest }
}

const labelsOf = (...people: LabelSource[]) => [...personLabels(people).values()]

test('a name that nobody shares is the label, whatever else is known', () => {
  const ada = source('1', 'Ada Lovelace', { loginId: 'ada', sisId: 'u1' })
  expect(labelsOf(ada, source('2', 'Grace Hopper'))).toEqual(['Ada Lovelace', 'Grace Hopper'])
})

test('people who share a name each get their section', () => {
  const labels = labelsOf(source('1', 'Wei Chen'), source('2', 'Wei Chen', { sections: [B] }))
  expect(labels).toEqual(['Wei Chen (Section A)', 'Wei Chen (Section B)'])
})

test('somebody in two sections gets both', () => {
  const labels = labelsOf(source('1', 'Wei Chen'), source('2', 'Wei Chen', { sections: [A, B] }))
  expect(labels).toEqual(['Wei Chen (Section A)', 'Wei Chen (Section A, Section B)'])
})

test.each([
  ['the login', { loginId: 'wchen', sisId: 'u1' }, 'wchen'],
  ['the SIS id without a login', { sisId: 'u1' }, 'u1'],
  ['the Canvas id without either', {}, '1'],
])('still equal in one section: %s tells them apart', (_what, ids, detail) => {
  expect(labelsOf(source('1', 'Wei Chen', ids), source('2', 'Wei Chen'))).toEqual([
    `Wei Chen (Section A) (${detail})`,
    'Wei Chen (Section A) (2)',
  ])
})

test('of three, only the two who are still equal get more than the section', () => {
  const labels = labelsOf(
    source('1', 'Wei Chen', { loginId: 'w1' }),
    source('2', 'Wei Chen', { loginId: 'w2' }),
    source('3', 'Wei Chen', { loginId: 'w3', sections: [B] }),
  )
  expect(labels).toEqual([
    'Wei Chen (Section A) (w1)',
    'Wei Chen (Section A) (w2)',
    'Wei Chen (Section B)',
  ])
})

test('two people without a section are told apart by their ids', () => {
  const labels = labelsOf(
    source('1', 'Wei Chen', { sections: [] }),
    source('2', 'Wei Chen', { sections: [] }),
  )
  expect(labels).toEqual(['Wei Chen (1)', 'Wei Chen (2)'])
})
