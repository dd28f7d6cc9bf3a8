import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { changeQueries } from '#src/assignments/change-queries.ts'
import { NO_CHANGE_FILTERS, type ChangeFilters } from '#src/domain/change.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { count } from '#src/domain/sentences.ts'
import { useClassRoom } from '#src/peer-reviews/class-room.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ChangeFilterBar } from './change-filter-bar.tsx'
import { NothingYet, ONLY_OWN, Unread } from './changes-states.tsx'
import { ChangesTable } from './changes-table.tsx'
import { useChangeFilters } from './use-change-filters.ts'
import { useExportChanges } from './use-export-changes.ts'

type ChangesMadeProps = { assignmentRef: AssignmentRef; waiting: ReactNode }

export function ChangesMade({ assignmentRef, waiting }: ChangesMadeProps) {
  const { scopeId: courseId, assignmentId } = assignmentRef
  const room = useClassRoom(assignmentRef)
  const [filters, changeFilters] = useChangeFilters()
  const submissionId = room.memberById.get(filters.authorId ?? '')?.submission?.id ?? null
  const of = { courseId, assignmentId, filters, submissionId }
  const list = useInfiniteQuery(changeQueries.list(of))
  const { isExporting, exportChanges } = useExportChanges(room, of)
  const first = list.data?.pages[0]
  const announce = useAnnounce()
  const bar = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  useAnnounceTotal(list.isPlaceholderData ? undefined : first?.total)

  if (!list.data || !first) {
    return list.isError ? (
      <Unread error={list.error} isRetrying={list.isFetching} onRetry={() => void list.refetch()} />
    ) : (
      waiting
    )
  }
  const changes = list.data.pages.flatMap((page) => page.changes)
  // The button that was pressed goes: its focus would be lost.
  function showOnly(filter: Partial<ChangeFilters>) {
    changeFilters({ ...NO_CHANGE_FILTERS, ...filter })
    bar.current?.focus()
  }
  async function showOlder() {
    const { data, hasNextPage } = await list.fetchNextPage()
    announce(`${count(data?.pages.flatMap((page) => page.changes).length ?? 0, 'change')} shown`)
    if (!hasNextPage) foot.current?.focus()
  }
  const isNarrowed = Object.values(filters).some((value) => value !== null)
  const isEmpty = first.total === 0 && !isNarrowed && !list.isPlaceholderData
  if (isEmpty) return <NothingYet isOnlyOwn={first.isOnlyOwn} />
  return (
    <>
      {first.isOnlyOwn && <p>{ONLY_OWN}</p>}
      <ChangeFilterBar
        room={room}
        actors={first.actors}
        filters={filters}
        onChange={changeFilters}
        onClear={() => showOnly({})}
        ref={bar}
      />
      {first.total === 0 ? (
        <EmptyState
          title="No change fits these filters"
          action={
            <Button variant="outlined" onClick={() => showOnly({})}>
              Show all changes
            </Button>
          }
        />
      ) : (
        <ChangesTable
          room={room}
          changes={changes}
          isBusy={list.isPlaceholderData}
          onApply={
            filters.operationId === null ? (operationId) => showOnly({ operationId }) : undefined
          }
        />
      )}
      <Box ref={foot} tabIndex={-1} sx={FOOT}>
        {list.hasNextPage && (
          <Button
            variant="outlined"
            color="inherit"
            loading={list.isFetchingNextPage}
            onClick={() => void showOlder()}
          >
            Show older changes
          </Button>
        )}
        {first.total > 0 && (
          <span>
            {list.hasNextPage
              ? `The newest ${changes.length} of ${count(first.total, 'change')}`
              : count(first.total, 'change')}
          </span>
        )}
        {first.total > 0 && (
          <Button variant="outlined" color="inherit" loading={isExporting} onClick={exportChanges}>
            Export as CSV
          </Button>
        )}
      </Box>
    </>
  )
}

/** Says how many are left when the filters have changed; the first number is on the page that was opened. */
function useAnnounceTotal(total: number | undefined): void {
  const announce = useAnnounce()
  const said = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (total === undefined || said.current === total) return
    if (said.current !== undefined) announce(count(total, 'change'))
    said.current = total
  }, [announce, total])
}

const FOOT = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  mt: 2,
  color: 'text.secondary',
  '& > :last-child:not(span)': { ml: { sm: 'auto' } },
}
