import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { countLines, receiptAsCsv } from '#src/domain/apply/receipt.ts'
import { isReminding } from '#src/domain/apply/progress.ts'
import { count } from '#src/domain/sentences.ts'
import type { PlanEdit } from '#src/domain/plan/plan.ts'
import { saveFile } from '#src/ui/save-file.ts'
import { FailedBox } from './failed-box.tsx'
import { invertReceipt } from './invert-receipt.ts'
import { OutcomeList } from './outcome-list.tsx'
import { PanelFrame } from '#src/plan/panel-frame.tsx'
import type { PanelProps } from '#src/plan/plan-drawer.tsx'
import { usePlan } from '#src/plan/plan-provider.tsx'
import { sayWhen } from './receipt-words.ts'

type ReceiptPanelProps = PanelProps & { onStart: (edits: readonly PlanEdit[]) => void }

// What an apply did: failures first, each with its reason and the ways out; and how to take it back.
export function ReceiptPanel({ room, desk, apply, titleId, onView, onStart }: ReceiptPanelProps) {
  const { history } = usePlan()
  const { receipt } = apply
  const [now] = useState(() => new Date())
  const [body, setBody] = useState<HTMLElement | null>(null)
  const inverse = useMemo(
    () => receipt && invertReceipt(room, history.plan, receipt),
    [room, history.plan, receipt],
  )
  if (!receipt || !inverse) return null
  const { done, total } = countLines(receipt)
  const [what, did] = isReminding(receipt.lines)
    ? (['reminder', 'sent'] as const)
    : (['change', 'done'] as const)
  return (
    <PanelFrame
      titleId={titleId}
      title={`${done} of ${count(total, what)} ${did}`}
      context={sayWhen(room, receipt, now)}
      bodyRef={setBody}
      bodyName={`What came of each ${what}`}
      consequence={inverse.words}
      actions={
        <>
          {inverse.step && (
            <Button
              color="inherit"
              onClick={() => {
                desk.store.do(inverse.step)
                onView('review')
              }}
            >
              Undo this apply…
            </Button>
          )}
          <Button
            variant="outlined"
            color="inherit"
            startIcon={<DownloadIcon fontSize="small" />}
            onClick={() => {
              const name = `receipt-${room.assignment.id}-${receipt.startedAt.slice(0, 10)}.csv`
              saveFile(name, receiptAsCsv(room, receipt))
            }}
          >
            Download
          </Button>
          <Button
            variant="contained"
            onClick={() => {
              desk.apply.dismiss()
              onView(null)
            }}
          >
            Put away
          </Button>
        </>
      }
      onClose={() => onView(null)}
    >
      <FailedBox room={room} desk={desk} receipt={receipt} onStart={onStart} onView={onView} />
      <OutcomeList name="Outcomes" room={room} lines={receipt.lines} body={body} isOver />
    </PanelFrame>
  )
}
