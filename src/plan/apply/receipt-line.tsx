import CloseIcon from '@mui/icons-material/Close'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { isReminding, sayCounts } from '#src/domain/apply/progress.ts'
import { countLines } from '#src/domain/apply/receipt.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { ApplySnapshot } from './apply-controller.ts'
import { BarFrame } from '#src/plan/bar-frame.tsx'
import { sayNotified } from './receipt-words.ts'

type ReceiptLineProps = {
  apply: ApplySnapshot
  room: ClassRoom
  /** A plan stands below it. */
  isBeside: boolean
  onShow: () => void
  onClose: () => void
}

export function ReceiptLine({
  apply: { receipt },
  room,
  isBeside,
  onShow,
  onClose,
}: ReceiptLineProps) {
  if (!receipt) return null
  const isOfReminders = isReminding(receipt.lines)
  const parts = [sayCounts(countLines(receipt), isOfReminders), sayNotified(room, receipt)]
  return (
    <BarFrame
      isQuiet={isBeside}
      actions={
        <>
          <Button variant="outlined" color="inherit" aria-haspopup="dialog" onClick={onShow}>
            Receipt
          </Button>
          <IconButton aria-label="Put the receipt away" title="Put away" onClick={onClose}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </>
      }
    >
      <span>
        {isOfReminders ? 'Reminded' : 'Applied'}: {parts.join(' · ')}
      </span>
    </BarFrame>
  )
}
