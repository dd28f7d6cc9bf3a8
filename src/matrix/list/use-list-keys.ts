import type { KeyboardEvent, RefObject } from 'react'
import type { Member } from '#src/domain/class-room.ts'
import { commandOfListKey, type ListCommand } from '#src/domain/list-keys.ts'
import { moveInList, toRow, type ListPosition, type ListStop } from '#src/domain/list-moves.ts'
import { personAsTsv } from '#src/domain/person-tsv.ts'
import type { ReviewPartners } from '#src/domain/review-partners.ts'
import { count } from '#src/domain/sentences.ts'
import { findTyped } from '#src/domain/type-ahead.ts'
import { usePlanEdits } from '#src/plan/use-plan-edits.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import type { ChipSources } from './chips-of.ts'
import { targetOfStop } from './list-stops.ts'
import { useCopyText } from '#src/matrix/use-copy-text.ts'
import { useKeyCommands } from '#src/matrix/use-key-commands.ts'
import type { ListItem } from './review-list-items.ts'
import type { ListFocus } from './use-list-focus.ts'

type ListKeysOptions = {
  sources: ChipSources
  partners: ReviewPartners
  lines: readonly ListItem[]
  stopsOf: (row: number) => readonly ListStop[]
  focus: ListFocus
  /** Scrolls to a person. */
  show: (row: number) => void
  onShowKeys: () => void
}

/** Does what keys ask for while focus is in the list. What a key means is decided in domain/list-keys.ts. */
export function useListKeys(
  listRef: RefObject<HTMLElement | null>,
  options: ListKeysOptions,
): { onKeyDown: (event: KeyboardEvent) => void; onKeyUp: (event: KeyboardEvent) => void } {
  const { sources, partners, lines, stopsOf, focus, show, onShowKeys } = options
  const { room, now } = sources
  const { position } = focus
  const announce = useAnnounce()
  const { copy } = useCopyText()
  const plan = usePlanEdits()
  const line = lines[position.row]
  const person = line?.kind === 'person' ? line.member : null

  function go(to: ListPosition) {
    focus.moveTo(to, show)
  }

  function find(typed: string) {
    const found = findTyped(lines.map(nameOfLine), typed, position.row)
    if (found === -1) announce(`Nobody matches “${typed}”.`)
    else go(toRow(position, found, { stopsOf }))
  }

  function copyReviews(member: Member) {
    const { id, label } = member
    const reviewers = partners.reviewersOf.get(id) ?? []
    const authors = partners.authorsOf.get(id) ?? []
    const { text, reviews } = personAsTsv(room, member, { reviewers, authors }, now)
    if (reviews === 0) announce(`${label} has no review to copy.`)
    else copy(text, `Copied ${count(reviews, 'review')} of ${label}.`)
  }

  /** Answers whether the focus is on a review. */
  function clearReview(): boolean {
    const stop = stopsOf(position.row)[position.stop]
    const target = person && stop && targetOfStop(person.id, stop)
    if (target?.area !== 'cell') return false
    const reviewer = room.memberById.get(target.reviewerId)
    const author = room.memberById.get(target.authorId)
    if (!reviewer || !author) return false
    void plan.clear({ reviewers: [reviewer], authors: [author] })
    return true
  }

  function run(command: ListCommand, typed: string): boolean {
    switch (command.kind) {
      case 'move': {
        const size = { rows: lines.length, page: peopleInView(listRef.current), stopsOf }
        go(moveInList(position, command.move, size))
        return true
      }
      case 'type':
        find(typed)
        return true
      case 'remove':
        return clearReview()
      case 'undo':
        void plan.undo()
        return true
      case 'redo':
        void plan.redo()
        return true
      case 'copy':
        // What is marked on the page is meant before the person.
        if (!person || getSelection()?.isCollapsed === false) return false
        copyReviews(person)
        return true
      case 'show-keys':
        onShowKeys()
        return true
    }
  }

  return useKeyCommands({ commandOf: commandOfListKey, run })
}

/** Headings are found by their names, too. Who is folded away is not there. */
function nameOfLine(line: ListItem): { label: string } {
  return line.kind === 'person' ? line.member : { label: line.block.name }
}

/** How many lines are whole in view; at least one, so that a page is never none. */
function peopleInView(list: HTMLElement | null): number {
  const view = list?.closest('main')?.getBoundingClientRect()
  if (!list || !view) return 1
  const rows = [...list.querySelectorAll('[data-line]')].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return top >= view.top && bottom <= view.bottom
  })
  return Math.max(1, rows.length)
}
