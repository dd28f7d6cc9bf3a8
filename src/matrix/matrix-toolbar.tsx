import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { MATRIX_ORDERS, type MatrixOrder } from '#src/domain/matrix-order.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { WORK_WORDS, type WorkKey } from '#src/domain/works.ts'
import { BlockChip } from './block-chip.tsx'
import { ChoiceMenu } from './choice-menu.tsx'
import { DensitySwitch, ViewSwitch, type LayoutProps } from './layout-switch.tsx'
import type { MatrixLayout } from './matrix-layout.ts'
import { SearchPeople } from './search-people.tsx'
import { SectionSwitcher } from './section-switcher.tsx'
import { STATUS_CHOICES, STATUS_WORDS } from './status-words.ts'

type MatrixToolbarProps = LayoutProps & {
  room: ClassRoom
  assignmentRef: AssignmentRef
  filters: MatrixFilters
  onChange: (change: Partial<MatrixFilters>) => void
  /** The view on the screen. */
  shown: NonNullable<MatrixLayout['view']>
}

const ANY = ''
const WORK_CHOICES = (Object.entries(WORK_WORDS) as [WorkKey, string][]).map(([value, label]) => ({
  value,
  label,
}))
const ORDERS = Object.entries(MATRIX_ORDERS) as [MatrixOrder, string][]

// Flat, and told apart by place and outline, not by shade alone.
const SWITCH = {
  '& .MuiSwitch-thumb': { boxShadow: 'none', bgcolor: 'prm.surface', border: 1 },
  '& .MuiSwitch-thumb, & .Mui-checked .MuiSwitch-thumb': { borderColor: 'prm.controlBorder' },
  '& .MuiSwitch-track': { opacity: '1 !important', bgcolor: 'prm.controlBorder' },
  '& .Mui-checked + .MuiSwitch-track': { bgcolor: 'prm.accent' },
} as const

export function MatrixToolbar(props: MatrixToolbarProps) {
  const { room, assignmentRef, filters, onChange, shown, layout, onLayout } = props
  const { search, sectionId, groupId, status, work, order, isCrossing } = filters
  return (
    <Box
      role="group"
      aria-label="View"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '4px 2px',
        flex: 'none',
        minHeight: 44,
        px: 2,
        py: 0.5,
        '& > :nth-of-type(-n + 2)': { mr: { xs: 0, sm: 1 } },
      }}
    >
      <ViewSwitch shown={shown} onLayout={onLayout} />
      <SearchPeople value={search} onChange={(next) => onChange({ search: next })} />
      {room.section ? (
        <SectionSwitcher room={room} assignmentRef={assignmentRef} />
      ) : (
        room.sections.length > 1 && (
          <ChoiceMenu
            label="Section"
            value={sectionId ?? ANY}
            choices={[
              { value: ANY, label: 'all' },
              ...room.sections.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(next) => onChange({ sectionId: next === ANY ? null : next })}
          />
        )
      )}
      {room.groups.length > 1 && (
        <ChoiceMenu
          label="Group"
          value={groupId ?? ANY}
          choices={[
            { value: ANY, label: 'all' },
            ...room.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) => onChange({ groupId: next === ANY ? null : next })}
        />
      )}
      <ChoiceMenu
        label="Status"
        value={status ?? ANY}
        valueText={status === null ? 'any' : STATUS_WORDS[status]}
        choices={[
          { value: ANY, label: 'any' },
          ...STATUS_CHOICES.map((value) => ({ value, label: STATUS_WORDS[value] })),
        ]}
        onChange={(next) =>
          onChange({ status: STATUS_CHOICES.find((choice) => choice === next) ?? null })
        }
      />
      <ChoiceMenu
        label="Work"
        value={work ?? ANY}
        choices={[{ value: ANY, label: 'any' }, ...WORK_CHOICES]}
        onChange={(next) =>
          onChange({ work: WORK_CHOICES.find(({ value }) => value === next)?.value ?? null })
        }
      />
      <Box
        component="span"
        aria-hidden="true"
        sx={{
          display: { xs: 'none', sm: 'block' },
          width: '1px',
          height: 18,
          mx: 0.75,
          bgcolor: 'prm.lineStrong',
        }}
      />
      <ChoiceMenu
        label="Order"
        value={order}
        choices={ORDERS.map(([value, label]) => ({ value, label }))}
        onChange={(next) => onChange({ order: next })}
      />
      <BlockChip room={room} filters={filters} onChange={onChange} />
      {room.section && (
        <FormControlLabel
          label="Show reviews that cross sections"
          slotProps={{ typography: { variant: 'body1' } }}
          control={
            <Switch
              size="small"
              checked={isCrossing}
              onChange={(_event, isOn) => onChange({ isCrossing: isOn })}
              sx={SWITCH}
            />
          }
          sx={{ ml: 1, mr: 0 }}
        />
      )}
      {shown === 'matrix' && (
        <Box sx={{ display: { xs: 'none', sm: 'flex' }, gap: 0.75, ml: 'auto' }}>
          <DensitySwitch layout={layout} onLayout={onLayout} />
        </Box>
      )}
    </Box>
  )
}
