import Button from '@mui/material/Button'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Fault } from '#src/ui/fault.tsx'

export const ONLY_OWN =
  'You see the changes that you made yourself: what others changed is told to staff of the whole course.'

export function NothingYet({ isOnlyOwn }: { isOnlyOwn: boolean }) {
  return (
    <EmptyState
      title={isOnlyOwn ? 'You have changed nothing here yet' : 'Nothing has been changed here yet'}
    >
      {isOnlyOwn
        ? ONLY_OWN
        : 'Assign, remove or remind a reviewer, and it stands here with who did it and what Canvas answered.'}
    </EmptyState>
  )
}

type UnreadProps = { error: Error; isRetrying: boolean; onRetry: () => void }

export function Unread({ error, isRetrying, onRetry }: UnreadProps) {
  return (
    <Fault
      isPart
      title="The changes could not be read"
      what={error.message}
      meaning="Nothing was changed. The rest of the page works."
      remedy="Try again. If it fails again, reload the page."
      actions={
        <Button variant="contained" loading={isRetrying} onClick={onRetry}>
          Try again
        </Button>
      }
    />
  )
}
