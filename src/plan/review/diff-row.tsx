import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import IconButton from '@mui/material/IconButton'
import { visuallyHidden } from '@mui/utils'
import { useId } from 'react'
import type { PersonIds } from '#src/domain/review.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import type { DiffRow, DiffSide, EditRow, LoadStep, PersonRow } from './diff-rows.ts'

type Shared = {
  isTabStop: boolean
  onFocus: (id: string) => void
  onChoose: (keys: readonly string[], isChosen: boolean) => void
}

type DiffRowLineProps = Shared & {
  row: DiffRow
  side: DiffSide
  onWithdraw: (pair: PersonIds) => void
}

export function DiffRowLine({ row, side, onWithdraw, ...shared }: DiffRowLineProps) {
  return row.kind === 'person' ? (
    <PersonLine {...shared} row={row} />
  ) : (
    <EditLine {...shared} row={row} side={side} onWithdraw={onWithdraw} />
  )
}

function PersonLine({ row, isTabStop, onFocus, onChoose }: Shared & { row: PersonRow }) {
  const id = useId()
  const { label, where, load, keys, chosen } = row
  const isRefused = keys.length === 0
  return (
    <Box component="label" sx={{ ...LINE, pt: 0.75, borderTop: 1, borderColor: 'divider' }}>
      <Checkbox
        size="small"
        checked={chosen === keys.length && !isRefused}
        indeterminate={chosen > 0 && chosen < keys.length}
        onChange={() => {
          if (!isRefused) onChoose(keys, chosen < keys.length)
        }}
        sx={{ p: 0, ...(isRefused && REFUSED_BOX) }}
        slotProps={{
          input: {
            // Not disabled: it keeps its place on the keyboard's way.
            'aria-disabled': isRefused,
            'aria-labelledby': `${id}-name`,
            'aria-describedby': `${id}-where ${id}-load`,
            tabIndex: isTabStop ? 0 : -1,
            onFocus: () => onFocus(row.id),
          },
        }}
      />
      <Box component="span" id={`${id}-name`} sx={{ fontWeight: 600 }}>
        <bdi>{label}</bdi>
      </Box>
      <Box component="span" id={`${id}-where`} sx={MUTED}>
        {where}
      </Box>
      <Box component="span" id={`${id}-load`} sx={{ ...MUTED, ml: 'auto' }}>
        {load && <Step load={load} />}
      </Box>
    </Box>
  )
}

type EditLineProps = Shared & {
  row: EditRow
  side: DiffSide
  onWithdraw: (pair: PersonIds) => void
}

function EditLine({ row, side, isTabStop, onFocus, onChoose, onWithdraw }: EditLineProps) {
  const id = useId()
  const { edit, label, ownLabel, isChosen, blocked, load, isCompleted, warnings } = row
  const isRemoval = edit.edit === 'remove'
  const said = blocked === null ? warnings : [`Cannot be applied: ${blocked}`]
  const link = side === 'reviewer' ? 'reviewed by' : 'reviewing'
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', pr: { xs: 0.5, sm: 1.25 } }}>
      <Box component="label" sx={{ ...LINE, flex: 1, pl: { xs: 5.75, sm: 6.5 }, pr: 0.5 }}>
        <Checkbox
          size="small"
          checked={isChosen}
          onChange={() => {
            if (blocked === null) onChoose([row.id], !isChosen)
          }}
          sx={{ p: 0, ...(blocked !== null && REFUSED_BOX) }}
          slotProps={{
            input: {
              'aria-disabled': blocked !== null,
              'aria-labelledby': `${id}-name`,
              'aria-describedby': said.length > 0 ? `${id}-load ${id}-said` : `${id}-load`,
              tabIndex: isTabStop ? 0 : -1,
              onFocus: () => onFocus(row.id),
            },
          }}
        />
        <Glyph name={glyphOf(row)} />
        <span id={`${id}-name`}>
          {isRemoval ? 'Remove ' : 'Add '}
          <Box component="span" sx={isRemoval ? STRUCK : { fontWeight: 500 }}>
            <bdi>{label}</bdi>
          </Box>
          <span style={visuallyHidden}>
            , {link} {ownLabel}
          </span>
        </span>
        <Box
          component="span"
          id={`${id}-load`}
          sx={{ ...MUTED, ml: 'auto', ...(isCompleted && { color: 'prm.signalText' }) }}
        >
          {isCompleted ? 'completed' : load && <Step load={load} />}
        </Box>
        {said.length > 0 && (
          <Box component="span" id={`${id}-said`} sx={SAID}>
            {said.join('. ')}
          </Box>
        )}
      </Box>
      <IconButton
        aria-label={`Take out of the plan: ${isRemoval ? 'remove' : 'add'} ${label}, ${link} ${ownLabel}`}
        title="Take out of the plan"
        tabIndex={isTabStop ? 0 : -1}
        onFocus={() => onFocus(row.id)}
        onClick={() => onWithdraw(edit.pair)}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  )
}

function glyphOf({ edit, isCompleted }: EditRow) {
  if (edit.edit === 'add') return 'planned-add'
  return isCompleted ? 'planned-removal-completed' : 'planned-removal'
}

// "gives 2 → 3", for ears "gives 2, then 3".
function Step({ load: { verb, before, after } }: { load: LoadStep }) {
  return (
    <>
      <span aria-hidden="true">
        {verb} {before} → <b>{after}</b>
      </span>
      <span style={visuallyHidden}>
        {verb} {before}, then {after}
      </span>
    </>
  )
}

const LINE = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 10px',
  minHeight: { xs: 44, sm: 28 },
  px: { xs: 2, sm: 2.5 },
  py: 0.25,
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  '&:has(input:focus-visible)': {
    outline: '2px solid',
    outlineColor: 'primary.main',
    outlineOffset: -2,
  },
} as const
const MUTED = {
  typography: 'caption',
  color: 'text.secondary',
  fontVariantNumeric: 'tabular-nums',
} as const
const STRUCK = { fontWeight: 500, textDecoration: 'line-through', color: 'prm.accentText' } as const
const SAID = {
  typography: 'caption',
  color: 'prm.signalText',
  flexBasis: '100%',
  pl: '52px',
} as const
const REFUSED_BOX = { color: 'divider', cursor: 'default' } as const
