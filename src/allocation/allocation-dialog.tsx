import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import DialogTitle from '@mui/material/DialogTitle'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useId, useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { AllocateForm } from './allocate-form.tsx'
import { firstSettings, newSeed, type AllocationSettings } from './allocation-settings.ts'

export type AllocationDialogProps = {
  room: ClassRoom
  canvasUrl: string | null
  /** What was set when the dialog was open before; null for the first time. */
  draft: AllocationSettings | null
  onDraft: (settings: AllocationSettings) => void
  /** Shows some people in the matrix; the dialog gives way. */
  onShowPeople: (ids: readonly string[]) => void
  onExited: () => void
}

export function AllocationDialog(props: AllocationDialogProps) {
  const { room, canvasUrl, draft, onDraft, onShowPeople, onExited } = props
  const [isOpen, setOpen] = useState(true)
  const [first] = useState(() => firstSettings(room, newSeed(), new Date()))
  const id = useId()
  const fillsScreen = useMediaQuery('(max-width: 599.95px)')
  const close = () => setOpen(false)
  const owner = { canvasUrl, userId: room.viewer.id, courseId: room.assignment.courseId }
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      fullScreen={fillsScreen}
      fullWidth
      maxWidth={false}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-context`}
      slotProps={{
        paper: { sx: fillsScreen ? {} : { maxWidth: 1120, height: 'min(820px, 100vh - 48px)' } },
        transition: { onExited },
      }}
    >
      <Box sx={HEAD}>
        <DialogTitle id={`${id}-title`} sx={{ p: 0 }}>
          Allocate reviews
        </DialogTitle>
        <Typography id={`${id}-context`} variant="body2" sx={{ color: 'text.secondary' }}>
          {room.assignment.name} · nothing is sent: what is dealt comes into the plan
        </Typography>
        <IconButton aria-label="Close" onClick={close} sx={CLOSE}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      <AllocateForm
        room={room}
        settings={draft ?? first}
        onSettings={onDraft}
        owner={owner}
        onShowPeople={(ids) => {
          onShowPeople(ids)
          close()
        }}
        onClose={close}
      />
    </Dialog>
  )
}

const HEAD = {
  position: 'relative',
  flex: 'none',
  p: { xs: '12px 56px 10px 16px', sm: '16px 56px 12px 20px' },
} as const
const CLOSE = {
  position: 'absolute',
  top: { xs: 4, sm: 10 },
  insetInlineEnd: { xs: 4, sm: 12 },
  width: { xs: 44, sm: 32 },
  height: { xs: 44, sm: 32 },
} as const
