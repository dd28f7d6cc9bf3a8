import { expect, test } from 'vitest'
import { buildPerson, buildReview, buildRoom, buildSubmission } from '#src/testing/build-sources.ts'
import { groupLens } from './group-lens.ts'

const [RED, BLUE] = [
  { id: '51', name: 'Blue' },
  { id: '52', name: 'Red' },
]
const people = ['1', '2', '3', '4'].map((id) => buildPerson(id))
const room = buildRoom({
  people,
  submissions: [
    buildSubmission('1', { group: RED }),
    buildSubmission('2', { group: RED }),
    buildSubmission('3', { group: BLUE }),
    buildSubmission('4'),
  ],
  reviews: [
    buildReview('1>3', { state: 'completed' }),
    buildReview('2>3'),
    buildReview('1>2'),
    buildReview('4>1'),
    buildReview('4>1', { id: 'again', state: 'completed' }),
  ],
})
const everybody = { reviewers: room.members, authors: room.members }

test('each review counts between the groups of its two people; who has none makes the last block', () => {
  const { blocks, counts, given, received, total, most } = groupLens(room, everybody, 'group')
  expect(blocks).toEqual([
    { id: '51', name: 'Blue', people: 2 },
    { id: '52', name: 'Red', people: 1 },
    { id: '', name: 'No group', people: 1 },
  ])
  expect(counts.map((row) => row.map(({ done, assigned }) => `${done}/${assigned}`))).toEqual([
    ['0/1', '1/2', '0/0'],
    ['0/0', '0/0', '0/0'],
    ['1/2', '0/0', '0/0'],
  ])
  expect(given.map(({ assigned }) => assigned)).toEqual([3, 0, 2])
  expect(received.map(({ assigned }) => assigned)).toEqual([3, 2, 0])
  expect([total, most]).toEqual([{ done: 2, assigned: 5 }, 2])
})

test('only the people of the view count, on their side', () => {
  const view = { reviewers: room.members.slice(0, 1), authors: room.members.slice(1) }
  const { blocks, total } = groupLens(room, view, 'group')
  expect(blocks.map(({ people: size }) => size)).toEqual([2, 1, 1])
  expect(total).toEqual({ done: 1, assigned: 2 })
})

test('by section all of one section are one block', () => {
  expect(groupLens(room, everybody, 'section').blocks).toEqual([
    { id: '11', name: 'Section A', people: 4 },
  ])
})

test('without people there are no blocks', () => {
  expect(groupLens(room, { reviewers: [], authors: [] }, 'group')).toMatchObject({
    blocks: [],
    most: 0,
  })
})
