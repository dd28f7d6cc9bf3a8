import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { lastingOf, type AllocationSettings, type LastingSettings } from './allocation-settings.ts'
import { sayLasting } from './rule-words.ts'
import { readLastSettings, type SettingsOwner } from './settings-storage.ts'

type LastTimeProps = {
  owner: SettingsOwner
  room: ClassRoom
  settings: AllocationSettings
  onUse: (settings: LastingSettings) => void
}

/** Offers the settings of the last dealing in this course, where they are others than those of now. */
export function LastTime({ owner, room, settings, onUse }: LastTimeProps) {
  const [last] = useState(() => readLastSettings(owner))
  if (last === null) return null
  const usable = fitting(room, last)
  if (JSON.stringify(usable) === JSON.stringify(lastingOf(settings))) return null
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 1, color: 'text.secondary' }}>
      <span>As last time: {sayLasting(usable)}</span>
      <Button size="small" variant="outlined" color="inherit" onClick={() => onUse(usable)}>
        Use
      </Button>
    </Box>
  )
}

/** Rules about groups and sections say nothing where there are none. */
function fitting(
  { groups, sections, assignment }: ClassRoom,
  last: LastingSettings,
): LastingSettings {
  return {
    ...last,
    ...(groups.length < 2 || assignment.forbidsGroupMates ? { group: 'any' as const } : {}),
    ...(sections.length < 2 ? { section: 'any' as const } : {}),
  }
}
