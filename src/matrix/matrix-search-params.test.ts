import { expect, test } from 'vitest'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import { readFilters, readStart, writeFilters } from './matrix-search-params.ts'

const FIRST: MatrixFilters = {
  search: '',
  sectionId: null,
  groupId: null,
  status: null,
  work: null,
  block: null,
  order: 'section',
  hasSubtotals: false,
  folds: null,
  isCrossing: false,
}

test.each<[string, Partial<MatrixFilters>]>([
  ['', {}],
  ['q=ada+l', { search: 'ada l' }],
  ['section=12', { sectionId: '12' }],
  ['status=none-given', { status: 'none-given' }],
  ['group=51', { groupId: '51' }],
  ['work=late', { work: 'late' }],
  ['status=under', { status: 'under' }],
  ['block=group.51.52', { block: { by: 'group', from: '51', to: '52' } }],
  ['block=section.11.', { block: { by: 'section', from: '11', to: '' } }],
  ['order=submitted', { order: 'submitted' }],
  ['order=received', { order: 'received' }],
  ['subtotals=show', { hasSubtotals: true }],
  [
    'subtotals=show&closed=section.11.none',
    { hasSubtotals: true, folds: { by: 'section', isAllBut: false, ids: ['11', ''] } },
  ],
  ['closed=group.all', { folds: { by: 'group', isAllBut: true, ids: [] } }],
  ['closed=group.all.51', { folds: { by: 'group', isAllBut: true, ids: ['51'] } }],
  ['crossing=show', { isCrossing: true }],
  [
    'q=x&section=12&status=open&order=name&crossing=show',
    { search: 'x', sectionId: '12', status: 'open', order: 'name', isCrossing: true },
  ],
])('"%s" is read as it was written', (address, view) => {
  const filters = { ...FIRST, ...view }
  expect(readFilters(new URLSearchParams(address))).toEqual(filters)
  expect(writeFilters(new URLSearchParams(), filters).toString()).toBe(address)
})

test.each([
  'status=nonsense',
  'order=toString',
  'crossing=yes',
  'work=x',
  'block=team.1.2',
  'subtotals=yes',
  'closed=',
  'closed=section',
  'closed=11.12',
  'closed=team.11',
  'closed=section.1-2',
])('"%s" counts as left out', (text) => {
  expect(readFilters(new URLSearchParams(text))).toEqual(FIRST)
})

test('what goes back to the first view leaves the address, what is not of the view stays', () => {
  const params = new URLSearchParams('q=ada&status=open&preview=1')
  expect(writeFilters(params, FIRST).toString()).toBe('preview=1')
})

test('the cell an address opens with is named by ids, and gone once the view changes', () => {
  const params = new URLSearchParams('reviewer=101&author=102')
  expect(readStart(params)).toEqual({ reviewerId: '101', authorId: '102' })
  expect(readStart(new URLSearchParams())).toEqual({ reviewerId: null, authorId: null })
  expect(writeFilters(params, { ...FIRST, search: 'a' }).toString()).toBe('q=a')
})
