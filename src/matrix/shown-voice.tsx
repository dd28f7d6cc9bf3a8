import { useEffect, useRef } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { viewMatrix, type MatrixFilters } from '#src/domain/matrix-view.ts'
import { sayPeople } from '#src/domain/block-words.ts'
import { count } from '#src/domain/sentences.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { listMembers } from './list/review-list-items.ts'
import type { MatrixLayout } from './matrix-layout.ts'

/** Whoever types has not finished before: one sentence for what was typed. */
const PAUSE_MS = 600

type ShownVoiceProps = {
  room: ClassRoom
  filters: MatrixFilters
  /** What the page began with. */
  first: MatrixFilters
  now: Date
  view: NonNullable<MatrixLayout['view']>
}

/** Says who is shown after a search or a filter has changed it, to whoever does not see it. */
export function ShownVoice({ room, filters, first, now, view }: ShownVoiceProps) {
  const announce = useAnnounce()
  const told = useRef(whomOf(first))
  useEffect(() => {
    const whom = whomOf(filters)
    if (whom === told.current) return
    const timer = setTimeout(() => {
      told.current = whom
      announce(sayShown(room, filters, now, view))
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [room, filters, now, view, announce])
  return null
}

/** What of a view decides on who is shown; the order of people and what is folded do not. */
function whomOf({ search, sectionId, groupId, status, work, block, isCrossing }: MatrixFilters) {
  return JSON.stringify([search.trim(), sectionId, groupId, status, work, block, isCrossing])
}

function sayShown(
  room: ClassRoom,
  filters: MatrixFilters,
  now: Date,
  view: ShownVoiceProps['view'],
): string {
  if (view === 'list') {
    const shown = listMembers(room, filters, now).length
    return shown === 0 ? NOBODY : `${shown} of ${sayPeople(room.members.length)} shown.`
  }
  const { reviewers, authors } = viewMatrix(room, filters, now)
  if (reviewers.length === 0 || authors.length === 0) return NOBODY
  return `${count(reviewers.length, 'reviewer')}, ${count(authors.length, 'author')} shown.`
}

const NOBODY = 'Nobody matches.'
