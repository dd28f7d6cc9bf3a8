import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import {
  listRemindable,
  previewReminders,
  sayReminders,
  type LastReminders,
} from '#src/domain/apply/reminders.ts'
import { searchCandidates } from '#src/domain/candidates.ts'
import { isOverdue } from '#src/domain/cell.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { sayPeople } from '#src/domain/block-words.ts'
import { notLoaded } from '#src/plan/not-loaded.ts'
import { useApply, useOpenDesk } from '#src/plan/plan-provider.tsx'
import { useNotify } from '#src/ui/notifications.tsx'
import { DialogActions } from './dialog-actions.tsx'
import { PersonPicker } from './person-picker.tsx'
import { remindRow } from './remind-row.tsx'
import { useChoice } from './use-choice.ts'

type RemindFormProps = {
  room: ClassRoom
  personIds: readonly string[] | null
  /** Null while it is being read, and if that fails. */
  last: LastReminders | null
  problem: string | null
  onClose: () => void
}

const COLUMNS = { name: 'Reviewer', where: 'Where', load: 'Gives', words: 'Last reminder' }
const NEVER: LastReminders = new Map()
const USUAL_HOURS = 24
const MOST_HOURS = 24 * 365

export function RemindForm({ room, personIds, last, problem, onClose }: RemindFormProps) {
  const [now] = useState(() => new Date())
  const [search, setSearch] = useState('')
  const [hours, setHours] = useState(String(USUAL_HOURS))
  const [isForced, setForced] = useState(false)
  const people = useMemo(() => listRemindable(room, last ?? NEVER), [room, last])
  const everybody = people.map(({ member }) => member.id)
  const { chosen, toggle, choose } = useChoice(personIds ?? everybody)
  const openDesk = useOpenDesk()
  const notify = useNotify()
  const { state } = useApply()
  const searchRef = useRef<HTMLInputElement>(null)
  const hoursRef = useRef<HTMLInputElement>(null)

  // The activity tells who is limited to sections of the own changes only.
  const isLimited = room.viewer.onlySectionIds !== null
  const searched = useDeferredValue(search)
  const rows = useMemo(() => {
    const late = isOverdue(room, now)
    return searchCandidates(people, searched).map((person) =>
      remindRow(
        person,
        chosen.has(person.member.id),
        late,
        isLimited ? 'Not by you' : 'Never',
        now,
      ),
    )
  }, [people, searched, chosen, room, isLimited, now])

  const within = readHours(hours)
  const options = { hours: within ?? USUAL_HOURS, now, isForced }
  const preview = previewReminders(room, [...chosen], last ?? NEVER, options)
  const { text, isReady } = consequenceOf()

  function consequenceOf(): { text: string; isReady: boolean } {
    if (!room.notifies) {
      const what = room.assignment.isPublished ? 'course' : 'assignment'
      return { text: `Canvas notifies nobody: the ${what} is not published.`, isReady: false }
    }
    if (room.isPartial) return { text: 'The class is still being read.', isReady: false }
    if (last === null && problem === null) {
      return { text: 'Reading when they were last reminded…', isReady: false }
    }
    if (state !== 'idle' && state !== 'ended') {
      return { text: 'Changes are being applied: remind when they are done.', isReady: false }
    }
    if (within === null) {
      return { text: `Give the hours as a number from 0 to ${MOST_HOURS}.`, isReady: false }
    }
    return { text: sayReminders(preview, within), isReady: preview.items.length > 0 }
  }

  async function remind(): Promise<void> {
    if (!isReady || !openDesk) {
      ;(within === null ? hoursRef : searchRef).current?.focus()
      return
    }
    try {
      const { apply } = await openDesk()
      void apply.start(preview.items)
      onClose()
    } catch {
      // Told, and the dialog keeps what was chosen.
      notify(notLoaded('Nobody was reminded'))
    }
  }

  return (
    <>
      <PersonPicker
        kind="reviewers"
        search={search}
        searched={searched}
        rows={rows}
        fullCount={people.length}
        tally={`${sayPeople(preview.people.length)} of ${people.length}`}
        refusedHeading=""
        columns={COLUMNS}
        searchRef={searchRef}
        onSearch={setSearch}
        onToggle={toggle}
      />
      <Box sx={OPTIONS}>
        <Button onClick={() => choose(chosen.size > 0 ? [] : everybody)}>
          {chosen.size > 0 ? 'Choose nobody' : 'Choose everybody'}
        </Button>
        <TextField
          label="Not again within (hours)"
          size="small"
          value={hours}
          error={within === null}
          onChange={({ target }) => setHours(target.value)}
          slotProps={{ htmlInput: { inputMode: 'numeric', ref: hoursRef } }}
          sx={{ width: 190 }}
        />
        <FormControlLabel
          label="Remind them all the same"
          control={
            <Checkbox
              size="small"
              checked={isForced}
              onChange={({ target }) => setForced(target.checked)}
            />
          }
        />
        {isLimited && (
          <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
            You see your own reminders only: colleagues may have sent some.
          </Box>
        )}
        {problem !== null && (
          <Box component="p" role="alert" sx={{ m: 0, color: 'warning.dark' }}>
            When they were last reminded is not known: {problem}
          </Box>
        )}
      </Box>
      <DialogActions
        confirm="Remind now"
        confirmColor="primary"
        consequence={text}
        isReady={isReady}
        isSending={false}
        onCancel={onClose}
        onConfirm={() => void remind()}
        onPlan={null}
      />
    </>
  )
}

/** Whole hours; null for anything else. */
function readHours(text: string): number | null {
  const hours = Number(text.trim())
  const isWhole = text.trim() !== '' && Number.isInteger(hours)
  return isWhole && hours >= 0 && hours <= MOST_HOURS ? hours : null
}

const OPTIONS = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 2,
  rowGap: 1,
  px: { xs: 2, sm: 2.5 },
  pt: 1.75,
  pb: 1,
  borderTop: 1,
  borderColor: 'divider',
} as const
