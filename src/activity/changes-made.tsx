import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { changeQueries } from '#src/assignments/change-queries.ts'
import { NO_CHANGE_FILTERS } from '#src/domain/change.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { count } from '#src/domain/sentences.ts'
import { useClassRoom } from '#src/peer-reviews/class-room.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Fault } from '#src/ui/fault.tsx'
import { ChangeFilterBar } from './change-filter-bar.tsx'
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
  useAnnounceTotal(list.isPlaceholderData ? undefined : first?.total)

  if (!list.data || !first) {
    return list.isError ? (
      <Unread error={list.error} isRetrying={list.isFetching} onRetry={() => void list.refetch()} />
    ) : (
      waiting
    )
  }
  const changes = list.data.pages.flatMap((page) => page.changes)
  const isNarrowed = Object.values(filters).some((value) => value !== null)
  if (first.total === 0 && !isNarrowed) return <NothingYet isOnlyOwn={first.isOnlyOwn} />
  return (
    <>
      {first.isOnlyOwn && <p>{ONLY_OWN}</p>}
      <ChangeFilterBar
        room={room}
        actors={first.actors}
        filters={filters}
        onChange={changeFilters}
      />
      {first.total === 0 ? (
        <EmptyState
          title="No change fits these filters"
          action={
            <Button variant="outlined" onClick={() => changeFilters(NO_CHANGE_FILTERS)}>
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
            filters.operationId === null
              ? (operationId) => changeFilters({ ...NO_CHANGE_FILTERS, operationId })
              : undefined
          }
        />
      )}
      <Box sx={FOOT}>
        {list.hasNextPage && (
          <Button
            variant="outlined"
            color="inherit"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Show older changes
          </Button>
        )}
        <span>
          {list.hasNextPage
            ? `The newest ${changes.length} of ${count(first.total, 'change')}`
            : count(first.total, 'change')}
        </span>
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

const ONLY_OWN =
  'You see the changes that you made yourself: what others changed is told to staff of the whole course.'

function NothingYet({ isOnlyOwn }: { isOnlyOwn: boolean }) {
  return (
    <EmptyState
      title={isOnlyOwn ? 'You have changed nothing here yet' : 'Nothing has been changed here yet'}
    >
      {isOnlyOwn
        ? ONLY_OWN
        : 'Assign, remove or remind a reviewer, and it stands here with who did it and what Canvas answered.'}
    </EmptyState>
  )
}

type UnreadProps = { error: Error; isRetrying: boolean; onRetry: () => void }

function Unread({ error, isRetrying, onRetry }: UnreadProps) {
  return (
    <Fault
      isPart
      title="The changes could not be read"
      what={error.message}
      meaning="Nothing was changed. The rest of the page works."
      remedy="Try again. If it fails again, reload the page."
      actions={
        <Button variant="contained" loading={isRetrying} onClick={onRetry}>
          Try again
        </Button>
      }
    />
  )
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
