import {
  useCallback,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type MouseEvent,
} from 'react'
import Box from '@mui/material/Box'
import { useSearchParams } from 'react-router'
import { foldChange } from '#src/domain/folds.ts'
import { reviewPartners } from '#src/domain/review-partners.ts'
import { useMedia } from '#src/ui/use-media.ts'
import type { BoardProps } from '#src/matrix/board-props.ts'
import { NobodyMatches } from '#src/matrix/lazy-empty.tsx'
import { targetOf, type GridTarget } from '#src/matrix/grid/grid-target.ts'
import { LazyMenus, useExtrasSoon } from '#src/matrix/lazy-extras.tsx'
import { ListColumns } from './list-columns.tsx'
import { ListHeading } from './list-heading.tsx'
import { HEADING_STOPS, stopOfElement, stopsOfPerson } from './list-stops.ts'
import { readStart } from '#src/matrix/matrix-search-params.ts'
import { linesOf, listItems, listMembers } from './review-list-items.ts'
import { ReviewListPerson } from './review-list-person.tsx'
import { useListFocus, type HeldStop } from './use-list-focus.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListWindow, type ListStart } from './use-list-window.ts'
import { useLeftPlace } from '#src/matrix/use-left-place.ts'
import { useWriteStates } from '#src/matrix/use-write-states.ts'

type ListPlace = ListStart & { held?: HeldStop }

type ReviewListProps = BoardProps & { onShowKeys: () => void }

// One block a person, with both directions: below each other on a narrow screen, on either side of the person on a wide one.
// Roles and keys: docs/decisions/011-list-semantics.md.
export function ReviewList(props: ReviewListProps) {
  const { room, assignmentRef, filters, onChange, now, onShowKeys } = props
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
  const lines = useMemo(() => linesOf(items), [items])
  const isWide = useMedia('(min-width: 1000px)')
  const [params] = useSearchParams()
  const [start, keepPlace] = useLeftPlace<ListPlace>('list', () => readStart(params))
  const stopsOf = useCallback(
    (row: number) => {
      const line = lines[row]
      if (line?.kind !== 'person') return HEADING_STOPS
      return stopsOfPerson({ room, writes, now }, partners, line.member, isWide)
    },
    [room, writes, now, partners, lines, isWide],
  )
  const focus = useListFocus(listRef, lines, stopsOf, start.held)
  const { tabStop } = focus
  const { left, virtualItems, height, offset, measure, show } = useListWindow(
    items,
    listRef,
    start,
    isWide,
    tabStop?.lineId ?? null,
  )
  const leave = useEffectEvent(() => keepPlace({ ...left(), held: focus.held }))
  useLayoutEffect(() => () => leave(), [])
  const keys = useListKeys(listRef, {
    sources: { room, writes, now },
    partners,
    lines,
    stopsOf,
    focus,
    show: (row) => show(lines[row]?.id ?? ''),
    onShowKeys,
  })

  function note({ target }: MouseEvent | FocusEvent) {
    const stop = target instanceof Element ? stopOfElement(target) : null
    if (stop) focus.note(stop)
  }

  function press(event: MouseEvent) {
    // Safari does not focus a button that is pressed.
    note(event)
    const found = event.target instanceof Element ? targetOf(event.target) : null
    if (!found) return
    // A second press on a name takes its card away again.
    const isShown = found.target.area !== 'cell' && found.button === pressed?.button
    setPressed(isShown ? null : found)
  }

  /** The other button of the mouse and the menu key do what a press does: here each review has its menu. */
  function openMenu(event: MouseEvent) {
    if (!(event.target instanceof Element) || !targetOf(event.target)) return
    event.preventDefault()
    press(event)
  }

  return (
    <>
      {members.length === 0 && <NobodyMatches room={room} filters={filters} onChange={onChange} />}
      {members.length > 0 && <ListColumns />}
      <Box
        ref={listRef}
        role="grid"
        aria-label="Reviews of each person"
        aria-rowcount={items.length}
        aria-colcount={3}
        {...(room.isPartial && { 'aria-busy': true })}
        hidden={members.length === 0}
        onClick={press}
        onContextMenu={openMenu}
        onFocus={(event: FocusEvent) => {
          focus.onFocusChange(true)
          note(event)
        }}
        onBlur={() => focus.onFocusChange(false)}
        {...keys}
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
                    id={item.id}
                    block={item.block}
                    isFolded={item.isFolded}
                    rowIndex={index + 1}
                    isTabStop={tabStop?.lineId === item.id}
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
                    rowIndex={index + 1}
                    tabStop={tabStop?.lineId === item.id ? tabStop.stop : null}
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
        onView={(change) => onChange(change, {})}
        onRelease={(returnsFocus) => {
          setPressed(null)
          if (returnsFocus) focus.restore()
        }}
      />
    </>
  )
}
