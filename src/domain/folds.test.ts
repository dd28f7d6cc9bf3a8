import { describe, expect, test } from 'vitest'
import { foldAll, foldChange, isFolded, toggleFold, type Folds } from './folds.ts'

const SECTION_11: Folds = { by: 'section', isAllBut: false, ids: ['11'] }

describe('whether a block is folded', () => {
  test.each<[string, Folds | null, boolean]>([
    ['nothing is', null, false],
    ['it is named', SECTION_11, true],
    ['another one is named', { ...SECTION_11, ids: ['12'] }, false],
    ['all are', foldAll('section'), true],
    ['all but it are', { by: 'section', isAllBut: true, ids: ['11'] }, false],
    ['groups are', { by: 'group', isAllBut: false, ids: ['11'] }, false],
    ['all groups are', foldAll('group'), false],
  ])('%s', (_case, folds, expected) => {
    expect(isFolded(folds, 'section', '11')).toBe(expected)
  })

  test('those who are in no section are a block, too', () => {
    expect(isFolded({ ...SECTION_11, ids: [''] }, 'section', '')).toBe(true)
    expect(isFolded(SECTION_11, 'section', '')).toBe(false)
  })
})

describe('a press folds what is open and unfolds what is folded', () => {
  test.each<[string, Folds | null, Folds | null]>([
    ['the first one', null, SECTION_11],
    ['one more', { ...SECTION_11, ids: ['12'] }, { ...SECTION_11, ids: ['12', '11'] }],
    ['the last one that was folded', SECTION_11, null],
    ['one of all', foldAll('section'), { by: 'section', isAllBut: true, ids: ['11'] }],
    ['the last one that was open', { ...SECTION_11, isAllBut: true }, foldAll('section')],
    ['after groups were folded', foldAll('group'), SECTION_11],
  ])('%s', (_case, folds, expected) => {
    expect(toggleFold(folds, 'section', '11')).toEqual(expected)
  })

  test('the order of the view tells what its blocks are; without blocks nothing changes', () => {
    const folds = SECTION_11
    expect(foldChange({ folds, order: 'section' }, '11')).toEqual({ folds: null })
    expect(foldChange({ folds, order: 'group' }, '51')).toEqual({
      folds: { by: 'group', isAllBut: false, ids: ['51'] },
    })
    expect(foldChange({ folds, order: 'name' }, '11')).toEqual({ folds })
  })
})
