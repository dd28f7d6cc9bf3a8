import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { CHANGE_RESULTS, type Change } from '#src/domain/change.ts'
import { authorOfChange, changePersonLabel, changeWord } from '#src/domain/change-words.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { formatMoment } from '#src/domain/dates.ts'
import { PersonName } from '#src/ui/person-name.tsx'
import { CELL, HEAD, LINE, ONLY_ON_PHONE, TABLE } from './changes-table-styles.ts'

type ChangesTableProps = {
  room: ClassRoom
  changes: readonly Change[]
  isBusy: boolean
  /** Shows one apply alone; left out where it is shown already. */
  onApply?: ((operationId: string) => void) | undefined
}

const HEADERS = ['Reviewer', 'Author', 'Change', 'Changed by', 'Result', 'Time']

// Roles are written out: a table that is laid out as a grid loses its own in the accessibility tree.
export function ChangesTable({ room, changes, isBusy, onApply }: ChangesTableProps) {
  const [now] = useState(() => new Date())
  return (
    <Box component="table" role="table" aria-label="Changes" aria-busy={isBusy} sx={TABLE}>
      <Box component="thead" role="rowgroup">
        <Box component="tr" role="row" sx={HEAD}>
          {HEADERS.map((header) => (
            <th key={header} role="columnheader" scope="col">
              {header}
            </th>
          ))}
        </Box>
      </Box>
      <tbody role="rowgroup">
        {changes.map((change) => (
          <ChangeLine key={change.id} room={room} change={change} now={now} onApply={onApply} />
        ))}
      </tbody>
    </Box>
  )
}

type ChangeLineProps = Pick<ChangesTableProps, 'room' | 'onApply'> & { change: Change; now: Date }

function ChangeLine({ room, change, now, onApply }: ChangeLineProps) {
  const { actor, reviewer, operationId, at } = change
  const author = authorOfChange(room, change)
  return (
    <Box component="tr" role="row" sx={LINE}>
      <Box component="th" role="rowheader" scope="row" sx={CELL.reviewer}>
        <PersonName label={changePersonLabel(room, reviewer)} />
      </Box>
      <Box component="td" role="cell" sx={CELL.author}>
        <OnPhone>reviews </OnPhone>
        <PersonName label={changePersonLabel(room, author)} />
      </Box>
      <Box component="td" role="cell" sx={CELL.change}>
        {changeWord(change)}{' '}
        {operationId !== null && onApply && (
          <Button size="small" variant="text" onClick={() => onApply(operationId)} sx={CELL.apply}>
            Whole apply
          </Button>
        )}
      </Box>
      <Box component="td" role="cell" sx={CELL.by}>
        <OnPhone>by </OnPhone>
        <PersonName label={changePersonLabel(room, actor)} />
      </Box>
      <Box component="td" role="cell" sx={CELL.result}>
        <ResultWords change={change} />
      </Box>
      <Box component="td" role="cell" sx={CELL.time}>
        <time dateTime={at}>{formatMoment(at, now)}</time>
      </Box>
    </Box>
  )
}

function ResultWords({ change: { result, status, message } }: { change: Change }) {
  if (result === 'done') return message === null ? 'Done' : `Done. ${message}`
  const color = result === 'refused' ? 'prm.dangerText' : 'prm.signalText'
  const reason = message ?? (status === null ? null : `Canvas answered with status ${status}.`)
  return (
    <>
      <Box component="span" sx={{ color, fontWeight: 500 }}>
        {CHANGE_RESULTS[result]}
      </Box>
      {reason !== null && `: ${reason}`}
    </>
  )
}

/** On a wide screen the header of the column says it. */
function OnPhone({ children }: { children: string }) {
  return (
    <Box component="span" sx={ONLY_ON_PHONE}>
      {children}
    </Box>
  )
}
