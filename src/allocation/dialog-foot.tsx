import Button from '@mui/material/Button'
import { useId, type ReactNode } from 'react'
import { DialogBar } from '#src/ui/dialog-bar.tsx'

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
    <DialogBar consequence={consequence} consequenceId={id}>
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
    </DialogBar>
  )
}
