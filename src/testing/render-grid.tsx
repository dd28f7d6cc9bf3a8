import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { WHOLE_CLASS, type MatrixFilters } from '#src/domain/matrix-view.ts'
import type { WriteStates } from '#src/matrix/grid/cell-look.ts'
import { drawMatrix } from '#src/matrix/grid/drawing.ts'
import type { GridActs } from '#src/matrix/grid/grid-acts.ts'
import type { GridTarget } from '#src/matrix/grid/grid-target.ts'
import { MatrixGrid } from '#src/matrix/grid/matrix-grid.tsx'
import type { GridPlace } from '#src/matrix/grid/use-grid-focus.ts'
import { createSightStore } from '#src/matrix/grid/sight-store.ts'
import { AnnouncerProvider } from '#src/ui/announcer.tsx'
import { createNotices, NotificationsProvider } from '#src/ui/notifications.tsx'
import { buildPerson, buildReview, buildRoom } from './build-sources.ts'
import { Styled } from './styled.tsx'

const NOW = new Date('2026-11-20T12:00:00Z')
const NO_WRITES: WriteStates = {
  planned: new Map(),
  loads: new Map(),
  pending: new Map(),
  failed: new Map(),
}

const nothing = () => undefined
const NO_ACTS: GridActs = {
  press: nothing,
  openMenu: nothing,
  fold: nothing,
  fill: nothing,
  clear: nothing,
  paste: nothing,
  undo: nothing,
  redo: nothing,
  showKeys: nothing,
}

const NAMES = ['Ada', 'Ben', 'Cyd', 'Dot', 'Eve']
/** Five people with ids from 1 on; Ada reviews Ben, and Cyd has reviewed Dot. */
export const fivePeople = NAMES.map((name, index) => buildPerson(String(index + 1), { name }))
export const fiveReviews = [buildReview('1>2'), buildReview('3>4', { state: 'completed' })]
const five = buildRoom({ people: fivePeople, reviews: fiveReviews })

type Options = {
  of?: ClassRoom
  start?: [reviewer: string, author: string]
  /** Where it was left. */
  left?: GridPlace
  writes?: Partial<WriteStates>
  acts?: Partial<GridActs>
}

/** The grid alone, without a page around it. `pressed` holds what it was pressed for since. */
export function renderGrid({ of = five, start, left, writes, acts }: Options = {}) {
  const [reviewerId = null, authorId = null] = start ?? []
  const pressed: { target: GridTarget; button: HTMLElement }[] = []
  const sight = createSightStore()
  const notices = createNotices()
  const gridOf = (shown: ClassRoom, filters: Partial<MatrixFilters>) => (
    <Styled>
      <AnnouncerProvider>
        <NotificationsProvider notices={notices}>
          <MatrixGrid
            drawing={drawMatrix(shown, { ...WHOLE_CLASS, ...filters }, 'standard', NOW)}
            writes={{ ...NO_WRITES, ...writes }}
            start={left ?? { area: 'cell', row: 0, column: 0, lineId: reviewerId, authorId }}
            onLeave={nothing}
            sight={sight}
            isPressed={false}
            acts={{
              ...NO_ACTS,
              press: (target, button) => pressed.push({ target, button }),
              ...acts,
            }}
            handleRef={null}
          />
        </NotificationsProvider>
      </AnnouncerProvider>
    </Styled>
  )
  const { rerender } = render(gridOf(of, {}))
  return {
    user: userEvent.setup(),
    pressed,
    filter: (filters: Partial<MatrixFilters>) => rerender(gridOf(of, filters)),
    read: (next: ClassRoom) => rerender(gridOf(next, {})),
  }
}

export const grid = () => screen.getByRole('grid', { name: 'Peer review matrix' })
/** The grid and its frozen sides, which scroll together. */
export const scroller = () => grid().closest<HTMLElement>('.mx-grid')!
export const button = (name: string) => within(scroller()).getByRole('button', { name })
