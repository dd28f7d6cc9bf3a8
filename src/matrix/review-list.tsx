import { useMemo, useRef, useState, type MouseEvent } from 'react'
import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useSearchParams } from 'react-router'
import { foldChange } from '#src/domain/folds.ts'
import { onlyPerson } from '#src/domain/matrix-view.ts'
import { reviewPartners } from '#src/domain/review-partners.ts'
import type { BoardProps } from './board-props.ts'
import { NobodyMatches } from './empty-matrix.tsx'
import { buttonOf, targetOf, type GridTarget } from './grid-target.ts'
import { LazyMenus, useExtrasSoon } from './lazy-extras.tsx'
import { ListColumns } from './list-columns.tsx'
import { ListHeading } from './list-heading.tsx'
import { readStart } from './matrix-search-params.ts'
import { listItems, listMembers } from './review-list-items.ts'
import { ReviewListPerson } from './review-list-person.tsx'
import { useListWindow } from './use-list-window.ts'
import { useWriteStates } from './use-write-states.ts'

// One block a person, with both directions: below each other on a narrow screen, on either side of the person on a wide one.
export function ReviewList({ room, assignmentRef, filters, onChange, now }: BoardProps) {
  const [pressed, setPressed] = useState<{ target: GridTarget; button: HTMLElement } | null>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const writes = useWriteStates(assignmentRef)
  useExtrasSoon()
  const partners = useMemo(
    () =>
      reviewPartners(
        room,
        [writes.pending, writes.failed, writes.planned].flatMap((pairs) => [...pairs.keys()]),
      ),
    [room, writes],
  )
  const members = useMemo(() => listMembers(room, filters, now), [room, filters, now])
  const { order, hasSubtotals, folds } = filters
  const items = useMemo(
    () => listItems(room, members, { order, hasSubtotals, folds }),
    [room, members, order, hasSubtotals, folds],
  )
  const isWide = useMediaQuery('(min-width: 1000px)', { noSsr: true })
  const [params] = useSearchParams()
  const [start] = useState(() => readStart(params))
  const { virtualItems, height, offset, measure, onFocus } = useListWindow(
    items,
    listRef,
    start,
    isWide,
  )

  function press({ target }: MouseEvent) {
    const found = target instanceof Element ? targetOf(target) : null
    if (!found) return
    const isShown = found.target.area !== 'cell' && found.button === pressed?.button
    setPressed(isShown ? null : found)
  }

  function release(returnsFocus: boolean) {
    const list = listRef.current
    if (!pressed || !list) return
    setPressed(null)
    if (!returnsFocus) return
    // A chip is gone with its review: its person's own button is the next best place.
    const { button, target } = pressed
    const next = button.isConnected ? button : (buttonOf(list, target) ?? ownerOf(list, target))
    next?.focus()
  }

  return (
    <>
      {members.length === 0 && <NobodyMatches room={room} filters={filters} onChange={onChange} />}
      {members.length > 0 && <ListColumns />}
      <Box
        ref={listRef}
        onClick={press}
        onFocus={onFocus}
        sx={{ position: 'relative', flex: 'none' }}
        style={{ height }}
      >
        {virtualItems.map(({ index, key, start: top }) => {
          const item = items[index]
          return (
            item && (
              <Box
                key={key}
                ref={measure}
                data-index={index}
                sx={{ position: 'absolute', insetInline: 0, top: 0 }}
                style={{ transform: `translateY(${top - offset}px)` }}
              >
                {item.kind === 'section' ? (
                  <ListHeading
                    block={item.block}
                    isFolded={item.isFolded}
                    onFold={(id) => onChange(foldChange(filters, id))}
                  />
                ) : (
                  <ReviewListPerson
                    room={room}
                    writes={writes}
                    partners={partners}
                    now={now}
                    member={item.member}
                    heading={items[0]?.kind === 'section' ? 'h3' : 'h2'}
                    position={item.position}
                    total={members.length}
                  />
                )}
              </Box>
            )
          )
        })}
      </Box>
      <LazyMenus
        room={room}
        assignmentRef={assignmentRef}
        writes={writes}
        now={now}
        pressed={pressed}
        onShowOnly={(member) => onChange(onlyPerson(member), {})}
        onRelease={release}
      />
    </>
  )
}

function ownerOf(list: HTMLElement, target: GridTarget): HTMLElement | null {
  if (target.area === 'row-header') return null
  return buttonOf(list, { area: 'column-header', authorId: target.authorId })
}
