import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useId, type ReactNode } from 'react'

type DialogFootProps = {
  /** What adding does, or what is missing before it can. */
  consequence: ReactNode
  /** "Add to plan", or null after it was done. */
  confirm: string | null
  isReady: boolean
  onCancel: () => void
  onConfirm: () => void
}

export function DialogFoot({
  consequence,
  confirm,
  isReady,
  onCancel,
  onConfirm,
}: DialogFootProps) {
  const id = useId()
  return (
    <Box sx={FOOT}>
      <Box id={id} sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {consequence}
      </Box>
      <Box sx={BUTTONS}>
        <Button variant="text" color="inherit" onClick={onCancel}>
          {confirm === null ? 'Close' : 'Cancel'}
        </Button>
        {confirm !== null && (
          <Button
            variant={isReady ? 'contained' : 'outlined'}
            color={isReady ? 'primary' : 'inherit'}
            // Not `disabled`: what is missing is told beside it, to whoever comes here by keyboard, too.
            aria-disabled={!isReady}
            aria-describedby={id}
            onClick={() => {
              if (isReady) onConfirm()
            }}
            sx={isReady ? {} : { color: 'text.disabled' }}
          >
            {confirm}
          </Button>
        )}
      </Box>
    </Box>
  )
}

const FOOT = {
  display: 'flex',
  flexDirection: { xs: 'column', sm: 'row' },
  alignItems: { xs: 'stretch', sm: 'center' },
  justifyContent: 'space-between',
  columnGap: 2.5,
  rowGap: 1.25,
  flex: 'none',
  px: { xs: 2, sm: 2.5 },
  py: 1.5,
  borderTop: 1,
  borderColor: 'divider',
} as const
const BUTTONS = {
  display: 'flex',
  gap: 1,
  flex: 'none',
  '& button': { flex: { xs: 1, sm: 'none' }, minHeight: { xs: 44, sm: 28 } },
} as const
