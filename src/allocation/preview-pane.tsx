import CheckIcon from '@mui/icons-material/Check'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { Allocation } from '#src/domain/allocation/allocation-result.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { BuiltProblem } from './build-problem.ts'
import { Histogram } from './histogram.tsx'
import { labelOf } from './people-phrase.ts'
import { QualityList } from './quality-list.tsx'
import { RefusedList } from './refused-list.tsx'
import { SeedLine } from './seed-line.tsx'
import type { Preview } from './use-preview.ts'
import { sayPossible, sayReservations } from './verdict-words.ts'
import { WhyBox } from './why-box.tsx'

type PreviewPaneProps = {
  room: ClassRoom
  built: BuiltProblem
  result: Allocation
  preview: Preview
  onSeed: (seed: number) => void
}

export function PreviewPane({ room, built, result, preview, onSeed }: PreviewPaneProps) {
  const { outcome, given, received, mixing, expected } = preview
  const { head, detail } = sayPossible(result.quality)
  const wanted = built.problem.reviewsEach
  const { completed } = outcome.summary
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.25 }}>
        <CheckIcon sx={{ color: 'primary.main', mt: 0.25, fontSize: 18 }} />
        <div>
          <b>{head}</b> {detail}
          {sayReservations(result.quality, (id) => labelOf(room, id)).map(
            (sentence) => ` ${sentence}`,
          )}
        </div>
      </Box>
      {completed > 0 && (
        <Alert severity="warning" role="group">
          {completed === 1
            ? '1 completed review would be deleted. Its comments stay, but it cannot be brought back as completed.'
            : `${completed} completed reviews would be deleted. Their comments stay, but they cannot be brought back as completed.`}
        </Alert>
      )}
      <RefusedList
        room={room}
        refused={outcome.refused}
        title={`${outcome.refused.length} of these cannot be planned`}
      />
      <Box sx={CHARTS}>
        <Histogram title="Reviews given" {...given} wanted={wanted} />
        <Histogram title="Reviews received" {...received} wanted={wanted} />
      </Box>
      <QualityList
        quality={result.quality}
        rules={built.rules}
        outcome={outcome}
        kept={built.kept.length}
        mixing={mixing}
        expected={expected}
      />
      {/* Another dealing begins with another question. */}
      <WhyBox
        key={built.problem.seed}
        room={room}
        members={built.participants.members}
        rules={built.rules}
        result={result}
      />
      <SeedLine seed={built.problem.seed} onChange={onSeed} />
    </>
  )
}

const CHARTS = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  gap: 3,
} as const
