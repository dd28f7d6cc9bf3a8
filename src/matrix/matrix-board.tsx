import { useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Member } from '#src/domain/class-room.ts'
import type { Outcome } from '#src/plan/plan-acts.ts'
import { PlainButton } from '#src/ui/plain-button.ts'
import { useMedia } from '#src/ui/use-media.ts'
import type { BoardProps } from './board-props.ts'
import { CellImages } from './grid/cell-images.tsx'
import { drawMatrix } from './grid/drawing.ts'
import { NobodyMatches } from './lazy-empty.tsx'
import type { GridPosition } from '#src/domain/grid-moves.ts'
import type { GridHandle } from './grid/grid-handle.ts'
import { targetOf, type GridTarget } from './grid/grid-target.ts'
import { LazyMenus, LazyOverview, useExtrasSoon } from './lazy-extras.tsx'
import { PasteReport } from './matrix-dialogs.tsx'
import { MatrixGrid } from './grid/matrix-grid.tsx'
import type { MatrixLayout } from './matrix-layout.ts'
import { MatrixLegend } from './matrix-legend.tsx'
import { readStart } from './matrix-search-params.ts'
import { createSightStore } from './grid/sight-store.ts'
import { useGridActs } from './grid/use-grid-acts.ts'
import type { GridPlace } from './grid/use-grid-focus.ts'
import { useHoverCard } from './menus/use-hover-card.ts'
import { useLeftPlace } from './use-left-place.ts'
import { useWriteStates } from './use-write-states.ts'

type MatrixBoardProps = BoardProps & {
  /** Everybody of the page, before search and status pick among them. */
  members: readonly Member[]
  layout: MatrixLayout
  onShowKeys: () => void
}

export function MatrixBoard(props: MatrixBoardProps) {
  const { room, assignmentRef, filters, onChange, now, members, layout, onShowKeys } = props
  const [params] = useSearchParams()
  const [start, keepPlace] = useLeftPlace<GridPlace>('matrix', () => {
    const { reviewerId, authorId } = readStart(params)
    return { ...ORIGIN, lineId: reviewerId, authorId }
  })
  const [pressed, setPressed] = useState<{ target: GridTarget; button: HTMLElement } | null>(null)
  const [pasted, setPasted] = useState<Outcome | null>(null)
  const gridHandle = useRef<GridHandle>(null)
  const [sight] = useState(createSightStore)
  const hover = useHoverCard()
  useExtrasSoon()
  const writes = useWriteStates(assignmentRef)
  const { density } = layout
  // As in matrix.css. Whole names would leave no room for cells.
  const isSmall = useMedia('(max-width: 599.95px), (max-height: 559.95px)')
  const hasImages = !useMedia('(forced-colors: active)')
  const drawing = useMemo(
    () => drawMatrix(room, filters, density, now, { heads: isSmall ? 'short' : 'full', hasImages }),
    [room, filters, density, now, isSmall, hasImages],
  )
  const { reviewers, authors } = drawing.view

  const acts = useGridActs({
    ...{ filters, onChange, writes },
    openMenu: (target, button) => setPressed({ target, button }),
    toggleMenu: (target, button) =>
      // A second press on a header takes its card away again.
      setPressed(pressed?.button === button ? null : { target, button }),
    onPasted: setPasted,
    onShowKeys,
  })

  /** For whoever has neither a menu key nor a second button. */
  function openFocused() {
    gridHandle.current?.restoreFocus()
    const hit = document.activeElement && targetOf(document.activeElement)
    if (hit) acts.openMenu(hit.target, hit.button)
  }

  return (
    <>
      {reviewers.length === 0 || authors.length === 0 ? (
        <NobodyMatches room={room} filters={filters} onChange={onChange} />
      ) : (
        <div className="mx-frame" {...hover.handlers}>
          <CellImages />
          <MatrixGrid
            drawing={drawing}
            writes={writes}
            start={start}
            onLeave={keepPlace}
            sight={sight}
            isPressed={pressed !== null || pasted !== null}
            acts={acts}
            handleRef={gridHandle}
          />
          <PlainButton
            type="button"
            className="mx-cell-menu"
            aria-label="Menu of the cell"
            aria-haspopup="menu"
            title="Menu of the cell with the focus"
            onClick={openFocused}
          >
            ⋯
          </PlainButton>
          {layout.hasOverview && (
            <LazyOverview
              drawing={drawing}
              members={members}
              sight={sight}
              from={() => gridHandle.current?.position() ?? ORIGIN}
              onCentre={(place) => gridHandle.current?.centre(place)}
              onJump={(place) => gridHandle.current?.moveTo(place)}
            />
          )}
        </div>
      )}
      <MatrixLegend room={room} writes={writes} now={now} />
      <LazyMenus
        room={room}
        assignmentRef={assignmentRef}
        writes={writes}
        now={now}
        pressed={pressed}
        hover={hover}
        onView={(change) => onChange(change, {})}
        onRelease={(returnsFocus) => {
          setPressed(null)
          if (returnsFocus) gridHandle.current?.restoreFocus()
        }}
      />
      <PasteReport
        room={room}
        outcome={pasted}
        onExited={() => {
          setPasted(null)
          gridHandle.current?.restoreFocus()
        }}
      />
    </>
  )
}

const ORIGIN: GridPosition = { area: 'cell', row: 0, column: 0 }
