import './toolbar.css'
import RemindIcon from '@mui/icons-material/NotificationsNone'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import TuneIcon from '@mui/icons-material/Tune'
import Box from '@mui/material/Box'
import { useId, useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { countFilters, type MatrixFilters } from '#src/domain/matrix-view.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { Button, IconButton } from '#src/ui/button.tsx'
import { FilterChoices } from './filter-choices.tsx'
import { DensitySwitch, ViewSwitch, type LayoutProps } from './layout-switch.tsx'
import type { MatrixLayout } from '#src/matrix/matrix-layout.ts'
import { printPage } from '#src/matrix/paper/print-page.ts'
import { SearchPeople } from './search-people.tsx'

export type MatrixToolbarProps = LayoutProps & {
  room: ClassRoom
  assignmentRef: AssignmentRef
  filters: MatrixFilters
  onChange: (change: Partial<MatrixFilters>) => void
  /** The view on the screen. */
  shown: NonNullable<MatrixLayout['view']>
  onRemind: () => void
  onAllocate: () => void
}

export function MatrixToolbar(props: MatrixToolbarProps) {
  const { layout, onLayout, onRemind, onAllocate, ...shared } = props
  const { filters, onChange, shown } = shared
  const [isOpen, setOpen] = useState(false)
  const choicesId = useId()
  const chosen = countFilters(filters)
  return (
    <Box role="group" aria-label="View" sx={BAR}>
      <ViewSwitch shown={shown} onLayout={onLayout} />
      <SearchPeople value={filters.search} onChange={(search) => onChange({ search })} />
      {/* On a phone the choices would fill the screen: one button shows them. */}
      <Button
        aria-expanded={isOpen}
        aria-controls={choicesId}
        className="mx-filters"
        onClick={() => setOpen(!isOpen)}
        sx={{ display: { xs: 'inline-flex', sm: 'none' } }}
      >
        <TuneIcon />
        <span>
          Filters and order
          {chosen > 0 && (
            <>
              {' '}
              ({chosen}
              <i> chosen</i>)
            </>
          )}
        </span>
      </Button>
      <Box
        id={choicesId}
        className={shared.room.section ? 'mx-choices mx-of-section' : 'mx-choices'}
        sx={{ ...CHOICES, display: { xs: isOpen ? 'flex' : 'none', sm: 'flex' } }}
      >
        <FilterChoices {...shared} />
      </Box>
      <Box sx={{ display: { xs: 'none', sm: 'flex' }, gap: 0.75, ml: 'auto' }}>
        {shown === 'matrix' && <DensitySwitch layout={layout} onLayout={onLayout} />}
        <IconButton
          aria-label="Print"
          title="Print everybody who is shown"
          onClick={() => void printPage()}
        >
          <PrintIcon fontSize="small" />
        </IconButton>
      </Box>
      {/* On a phone beside the button of the choices, before they unfold. */}
      <Box sx={{ display: 'flex', gap: 0.5, ml: { xs: 0, sm: 0.5 } }}>
        <IconButton
          aria-label="Remind reviewers"
          aria-haspopup="dialog"
          title="Remind reviewers of their open reviews"
          onClick={onRemind}
        >
          <RemindIcon fontSize="small" />
        </IconButton>
        <Button variant="outlined" aria-haspopup="dialog" onClick={onAllocate}>
          Allocate…
        </Button>
      </Box>
    </Box>
  )
}

const BAR = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 2px',
  flex: 'none',
  minHeight: 44,
  px: { xs: 1.5, sm: 2 },
  py: 0.5,
  '& > :nth-of-type(-n + 2)': { mr: { xs: 0, sm: 1 } },
} as const
const CHOICES = { flexWrap: 'wrap', alignItems: 'center' } as const
