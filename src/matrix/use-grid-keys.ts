import type { KeyboardEvent, RefObject } from 'react'
import { reviewsOfPair } from '#src/domain/cell.ts'
import { extendInGrid, peopleIn } from '#src/domain/grid-block.ts'
import { commandOfKey, type GridCommand } from '#src/domain/grid-commands.ts'
import { jumpInGrid, moveInGrid, type GridPosition } from '#src/domain/grid-moves.ts'
import type { MatrixView } from '#src/domain/matrix-view.ts'
import { findTyped } from '#src/domain/type-ahead.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { sidesOf, type Drawing } from './drawing.ts'
import { rowsInView } from './matrix-geometry.ts'
import { useCopyBlock } from './use-copy-block.ts'
import type { GridFocus } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'
import { readScroll } from './use-grid-window.ts'
import { useKeyCommands } from './use-key-commands.ts'

type GridKeysOptions = {
  drawing: Drawing
  focus: GridFocus
  selection: GridSelection
  onRemove: (people: MatrixView) => void
  onShowKeys: () => void
}

type GridKeys = {
  onKeyDown: (event: KeyboardEvent) => void
  onKeyUp: (event: KeyboardEvent) => void
}

/** Does what keys ask for while focus is in the grid. What a key means is decided in domain/grid-commands.ts. */
export function useGridKeys(
  gridRef: RefObject<HTMLElement | null>,
  { drawing, focus, selection, onRemove, onShowKeys }: GridKeysOptions,
): GridKeys {
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
    const [reviewer, author] = [view.reviewers[row], view.authors[column]]
    return reviewer && author ? reviewsOfPair(room, reviewer, author).length > 0 : false
  }

  function go(to: GridPosition, isExtending: boolean) {
    if (isExtending) selection.extend(position, to)
    else selection.clear()
    focus.moveTo(to)
  }

  function find(typed: string) {
    const isAmongAuthors = position.area === 'column-header'
    const found = isAmongAuthors
      ? findTyped(view.authors, typed, position.column)
      : findTyped(view.reviewers, typed, position.row)
    if (found === -1) announce(`Nobody matches “${typed}”.`)
    else go({ ...position, ...(isAmongAuthors ? { column: found } : { row: found }) }, false)
  }

  /** What is selected, else the focused cell; null on a header. */
  function chosenPeople(): MatrixView | null {
    if (selection.block) return peopleIn(view, selection.block)
    if (position.area !== 'cell') return null
    const { row, column } = position
    return peopleIn(view, {
      firstRow: row,
      lastRow: row,
      firstColumn: column,
      lastColumn: column,
    })
  }

  /** Answers whether there was anything to do: otherwise the key is the browser's. */
  function run(command: GridCommand, typed: string): boolean {
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
        onShowKeys()
        return true
      case 'copy':
      case 'remove': {
        const people = chosenPeople()
        if (people) (command.kind === 'copy' ? copy : onRemove)(people)
        return people !== null
      }
    }
  }

  return useKeyCommands({ commandOf: commandOfKey, run })
}
