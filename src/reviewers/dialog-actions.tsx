import Button from '@mui/material/Button'
import { useId, type ReactNode } from 'react'
import { DialogBar } from '#src/ui/dialog-bar.tsx'

type DialogActionsProps = {
  confirm: string
  confirmColor: 'primary' | 'error'
  /** Beside the buttons: what will happen, or what is still missing before it can. */
  consequence: ReactNode
  isReady: boolean
  isSending: boolean
  onCancel: () => void
  onConfirm: () => void
  /** Null on a page without a plan. */
  onPlan: (() => void) | null
}

export function DialogActions(props: DialogActionsProps) {
  const { confirm, confirmColor, consequence, isReady, isSending } = props
  const { onCancel, onConfirm, onPlan } = props
  const consequenceId = useId()
  const isBlocked = !isReady || isSending
  return (
    <DialogBar consequence={consequence} consequenceId={consequenceId}>
      <Button variant="text" color="inherit" onClick={onCancel}>
        {isSending ? 'Close' : 'Cancel'}
      </Button>
      {onPlan && (
        <Button
          variant="outlined"
          color="inherit"
          aria-disabled={isBlocked}
          title="Nothing is sent before you apply the plan"
          onClick={() => {
            if (!isSending) onPlan()
          }}
          sx={isReady ? {} : { color: 'text.disabled' }}
        >
          Add to plan
        </Button>
      )}
      <Button
        variant={isReady ? 'contained' : 'outlined'}
        color={isReady ? confirmColor : 'inherit'}
        // Not `disabled`: it would lose focus while sending, and could not say what is missing.
        aria-disabled={isBlocked}
        aria-busy={isSending}
        aria-describedby={consequenceId}
        onClick={() => {
          if (!isSending) onConfirm()
        }}
        sx={isReady ? {} : { color: 'text.disabled' }}
      >
        {confirm}
      </Button>
    </DialogBar>
  )
}
