import type { KeyboardEvent, RefObject } from 'react'
import { reviewsOfPair } from '#src/domain/cell.ts'
import { endsOfMove, extendInGrid, peopleIn } from '#src/domain/grid-block.ts'
import { commandOfKey, type GridCommand } from '#src/domain/grid-commands.ts'
import { jumpInGrid, moveInGrid, type GridPosition } from '#src/domain/grid-moves.ts'
import { headingAt, personRow, reviewerAt } from '#src/domain/matrix-lines.ts'
import type { MatrixView } from '#src/domain/matrix-view.ts'
import { findTyped } from '#src/domain/type-ahead.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { sidesOf, type Drawing } from './drawing.ts'
import type { GridActs } from './grid-acts.ts'
import { rowsInView } from './matrix-geometry.ts'
import { useCopyBlock } from './use-copy-block.ts'
import type { GridFocus } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'
import { readScroll } from './use-grid-window.ts'
import { useKeyCommands } from '#src/matrix/use-key-commands.ts'

type GridKeysOptions = {
  drawing: Drawing
  focus: GridFocus
  selection: GridSelection
  acts: GridActs
}

type GridKeys = {
  onKeyDown: (event: KeyboardEvent) => void
  onKeyUp: (event: KeyboardEvent) => void
}

const ACTING: readonly GridCommand['kind'][] = ['copy', 'remove', 'undo', 'redo']

/** Does what keys ask for while focus is in the grid. What a key means is decided in domain/grid-commands.ts. */
export function useGridKeys(
  gridRef: RefObject<HTMLElement | null>,
  options: GridKeysOptions,
): GridKeys {
  const { drawing, focus, selection, acts } = options
  const { room, view } = drawing
  const { position } = focus
  const announce = useAnnounce()
  const copy = useCopyBlock(drawing)

  function readSize() {
    const sides = sidesOf(drawing)
    const page = gridRef.current ? rowsInView(readScroll(gridRef.current), sides) : 1
    return { ...sides, page }
  }

  function hasReviews(row: number, column: number): boolean {
    const [reviewer, author] = [reviewerAt(view.lines, row), view.authors[column]]
    if (reviewer && author) return reviewsOfPair(room, reviewer, author).length > 0
    // From one review of a column to the next one: the numbers of headings are none.
    const heading = row === position.row ? headingAt(view.lines, row) : null
    return author !== undefined && heading?.loads.get(author.id) !== undefined
  }

  function go(to: GridPosition, isExtending: boolean) {
    const ends = isExtending ? endsOfMove(view.lines, position, to) : null
    if (ends) selection.extend(ends.from, ends.to)
    else selection.clear()
    focus.moveTo(ends?.to ?? to)
  }

  function find(typed: string) {
    const isAmongAuthors = position.area === 'column-header'
    const people = isAmongAuthors ? view.authors : view.reviewers
    const from = isAmongAuthors ? position.column : personRow(view, position.row)
    const found = findTyped(people, typed, from)
    const person = people[found]
    if (!person) announce(`Nobody matches “${typed}”.`)
    else if (isAmongAuthors) go({ ...position, column: found }, false)
    else {
      selection.clear()
      focus.moveToReviewer(person.id, position)
    }
  }

  /** What is selected, else the focused cell; null on a header and in the row of a heading. */
  function chosenPeople(): MatrixView | null {
    if (selection.block) return peopleIn(view, selection.block)
    if (position.area !== 'cell') return null
    const { row, column } = position
    if (!reviewerAt(view.lines, row)) return null
    return peopleIn(view, {
      firstRow: row,
      lastRow: row,
      firstColumn: column,
      lastColumn: column,
    })
  }

  /** Answers whether there was anything to do: otherwise the key is the browser's. */
  function run(command: GridCommand, typed: string): boolean {
    if (ACTING.includes(command.kind)) selection.hush()
    switch (command.kind) {
      case 'move': {
        const { move, isExtending } = command
        go((isExtending ? extendInGrid : moveInGrid)(position, move, readSize()), isExtending)
        return true
      }
      case 'jump': {
        const { direction, isExtending } = command
        const to = jumpInGrid(position, direction, readSize(), hasReviews)
        go(isExtending ? { ...to, area: position.area } : to, isExtending)
        return true
      }
      case 'type':
        find(typed)
        return true
      case 'select-all':
        selection.selectAll(position)
        return true
      case 'clear-selection': {
        const wasSelected = selection.clear()
        if (wasSelected) announce('Nothing is selected.')
        return wasSelected
      }
      case 'show-keys':
        acts.showKeys()
        return true
      case 'undo':
        acts.undo()
        return true
      case 'redo':
        acts.redo()
        return true
      case 'copy':
      case 'remove': {
        const people = chosenPeople()
        if (people) (command.kind === 'copy' ? copy : acts.clear)(people)
        return people !== null
      }
    }
  }

  return useKeyCommands({ commandOf: commandOfKey, run })
}
