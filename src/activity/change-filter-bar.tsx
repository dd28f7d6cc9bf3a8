import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useId, useMemo, useState, type Ref } from 'react'
import {
  CHANGE_ACTIONS,
  CHANGE_RESULTS,
  type ChangeAction,
  type ChangeFilters,
  type ChangePerson,
  type ChangeResult,
} from '#src/domain/change.ts'
import { changePersonLabel } from '#src/domain/change-words.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { FilterField, FilterSelect } from './filter-field.tsx'
import type { ChangeChangeFilters } from './use-change-filters.ts'

type ChangeFilterBarProps = {
  room: ClassRoom
  actors: readonly ChangePerson[]
  filters: ChangeFilters
  onChange: ChangeChangeFilters
  onClear: () => void
  /** Takes the focus when the button that had it goes. */
  ref: Ref<HTMLDivElement>
}

export function ChangeFilterBar(props: ChangeFilterBarProps) {
  const { room, actors, filters, onChange, onClear, ref } = props
  const students = useMemo(() => room.members.map(({ id, name }) => ({ id, name })), [room])
  const options = (people: readonly ChangePerson[], chosen: string | null) => {
    const isKnown = chosen === null || people.some(({ id }) => id === chosen)
    return [...people, ...(isKnown ? [] : [{ id: chosen, name: null }])].map((person) => ({
      value: person.id,
      text: changePersonLabel(room, person),
    }))
  }
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const narrowing = Object.values(filters).filter((value) => value !== null).length
  return (
    <Box ref={ref} tabIndex={-1} role="search" aria-label="Filter the changes" sx={{ mb: 2 }}>
      <Button
        variant="outlined"
        color="inherit"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        sx={{ display: { sm: 'none' } }}
      >
        {narrowing === 0 ? 'Filters' : `Filters (${narrowing})`}
      </Button>
      <Box id={id} sx={isOpen ? FIELDS : { ...FIELDS, [PHONE]: { display: 'none' } }}>
        <FilterSelect
          label="Changed by"
          all="Everybody"
          options={options(actors, filters.actorId)}
          value={filters.actorId}
          onChange={(actorId) => onChange({ actorId })}
        />
        <FilterSelect
          label="Reviewer"
          all="Everybody"
          options={options(students, filters.reviewerId)}
          value={filters.reviewerId}
          onChange={(reviewerId) => onChange({ reviewerId })}
        />
        <FilterSelect
          label="Author"
          all="Everybody"
          options={options(students, filters.authorId)}
          value={filters.authorId}
          onChange={(authorId) => onChange({ authorId })}
        />
        <FilterSelect
          label="Change"
          all="All"
          options={optionsOf(CHANGE_ACTIONS)}
          value={filters.action}
          onChange={(action) => onChange({ action: action as ChangeAction | null })}
        />
        <FilterSelect
          label="Result"
          all="All"
          options={optionsOf(CHANGE_RESULTS)}
          value={filters.result}
          onChange={(result) => onChange({ result: result as ChangeResult | null })}
        />
        <FilterField label="From">
          <input
            type="date"
            value={filters.fromDay ?? ''}
            onChange={({ target }) => onChange({ fromDay: target.value || null })}
          />
        </FilterField>
        <FilterField label="To">
          <input
            type="date"
            value={filters.toDay ?? ''}
            onChange={({ target }) => onChange({ toDay: target.value || null })}
          />
        </FilterField>
        {narrowing > 0 && (
          <Button
            variant="outlined"
            color="inherit"
            onClick={onClear}
            sx={{ gridColumn: '1 / -1', justifySelf: 'start' }}
          >
            {filters.operationId === null ? 'Clear filters' : 'Clear filters: one apply only'}
          </Button>
        )}
      </Box>
    </Box>
  )
}

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}

// On a phone the fields fill the screen, and open on request.
const PHONE = '@media (max-width: 599.95px)'

const FIELDS = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(132px, 1fr))' },
  gap: 1.25,
  alignItems: 'end',
  mt: { xs: 1.25, sm: 0 },
}
