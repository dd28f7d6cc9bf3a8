import { expect, test } from 'vitest'
import { NO_CHANGE_FILTERS, type ChangeFilters } from '#src/domain/change.ts'
import { readChangeFilters, writeChangeFilters } from './change-search-params.ts'

const all: ChangeFilters = {
  actorId: '1',
  reviewerId: '101',
  authorId: '102',
  action: 'remind',
  result: 'no_answer',
  fromDay: '2026-11-20',
  toDay: '2026-11-21',
  operationId: 'run-1',
}

test('an address keeps every filter, and what else stands in it', () => {
  const written = writeChangeFilters(new URLSearchParams('x=1'), all)
  expect(written.get('x')).toBe('1')
  expect(readChangeFilters(written)).toEqual(all)
  expect(writeChangeFilters(written, NO_CHANGE_FILTERS).toString()).toBe('x=1')
})

test.each([
  'by=Ada',
  'reviewer=0',
  'author=1%202',
  'change=burn',
  'change=toString',
  'result=maybe',
  'from=yesterday',
  'to=2026-13-01',
  'apply=%3D1',
])('%s is left out', (query) => {
  expect(readChangeFilters(new URLSearchParams(query))).toEqual(NO_CHANGE_FILTERS)
})
