import Alert from '@mui/material/Alert'
import { useEffect, useMemo, useState } from 'react'
import type { AllocationResult } from '#src/domain/allocation/allocation-result.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { summarizePlan } from '#src/domain/plan/plan-summary.ts'
import { liveEdits } from '#src/domain/plan/plan.ts'
import { usePlan } from '#src/plan/plan-provider.tsx'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { lastingOf, withChange, type AllocationSettings } from './allocation-settings.ts'
import { buildProblem } from './build-problem.ts'
import { DialogFoot } from './dialog-foot.tsx'
import { metPairs, useEarlier } from './earlier-reviews.ts'
import { HowManyFields } from './how-many-fields.tsx'
import { Impossible, type ShowPeople } from './impossible.tsx'
import { KeptFields } from './kept-fields.tsx'
import { LastTime } from './last-time.tsx'
import { knownNoShow } from './no-show.ts'
import { participantsOf, peopleOf } from './participants.ts'
import { PreviewPane } from './preview-pane.tsx'
import { RefusedList } from './refused-list.tsx'
import { RuleFields } from './rule-fields.tsx'
import { keepLastSettings, type SettingsOwner } from './settings-storage.ts'
import { TwoPanes } from './two-panes.tsx'
import { useAddToPlan } from './use-add-to-plan.ts'
import { useAllocation } from './use-allocation.ts'
import { usePreview } from './use-preview.ts'
import { sayConsequence, sayPossible } from './verdict-words.ts'
import { WhoFields } from './who-fields.tsx'

export type FormProps = {
  room: ClassRoom
  settings: AllocationSettings
  onSettings: (settings: AllocationSettings) => void
  owner: SettingsOwner
  onShowPeople: ShowPeople
  onClose: () => void
}

export function AllocateForm({
  room,
  settings,
  onSettings,
  owner,
  onShowPeople,
  onClose,
}: FormProps) {
  const [now] = useState(() => new Date())
  const [noShow, setNoShow] = useState<number | null>(null)
  const { plan } = usePlan().history
  const earlier = useEarlier(room.assignment, settings.met === 'off' ? 'last' : settings.metIn, now)
  const isMetKnown = settings.met === 'off' || !earlier.isReading
  const met = useMemo(
    () => (settings.met === 'off' ? [] : metPairs(earlier.reviews)),
    [settings.met, earlier.reviews],
  )
  const built = useMemo(
    () => (room.isPartial || !isMetKnown ? null : buildProblem(room, plan, settings, met)),
    [room, plan, settings, met, isMetKnown],
  )
  const { answer, error, isRunning } = useAllocation(built)
  const known = useMemo(() => knownNoShow(room, earlier.reviews, now), [room, earlier.reviews, now])
  const rate = noShow === null ? known.rate : noShow / 100
  const result = answer?.result ?? null
  const preview = usePreview(room, plan, answer?.question ?? null, result?.ok ? result : null, rate)
  const { add, refused } = useAddToPlan(onClose, () => keepLastSettings(owner, lastingOf(settings)))
  useAnnouncedVerdict(isRunning ? null : verdictOf(result))

  const participants = useMemo(() => participantsOf(room, settings), [room, settings])
  const submissions = useMemo(() => countAuthors(room, settings), [room, settings])
  const planned = useMemo(() => summarizePlan(room, liveEdits(plan)), [room, plan])
  const change = (part: Partial<AllocationSettings>) => onSettings(withChange(settings, part))
  const fields = { room, settings, onChange: change }
  const isReady = preview !== null && !isRunning && preview.outcome.wishes.length > 0

  return (
    <>
      <TwoPanes
        isBusy={isRunning}
        settings={
          <>
            <LastTime owner={owner} settings={settings} room={room} onUse={change} />
            <WhoFields {...fields} participants={participants} />
            <HowManyFields
              settings={settings}
              onChange={change}
              submissions={submissions}
              known={known}
              noShow={noShow}
              onNoShow={setNoShow}
            />
            <RuleFields {...fields} earlier={earlier} />
            <KeptFields {...fields} planned={planned} rules={built?.rules ?? []} />
          </>
        }
        preview={
          <>
            {refused !== null && (
              <RefusedList
                room={room}
                refused={refused}
                title={`The rest is in the plan; ${refused.length} could not be planned`}
              />
            )}
            {room.isPartial && (
              <p>The class is still being read from Canvas: dealing begins when it is whole.</p>
            )}
            {error && (
              <Alert severity="error" role="group">
                The dealing failed: {error.message} Change a setting to try again.
              </Alert>
            )}
            {answer && result?.ok && preview && (
              <PreviewPane
                room={room}
                built={answer.question}
                result={result}
                preview={preview}
                onSeed={(seed) => change({ seed })}
              />
            )}
            {answer && result && !result.ok && (
              <Impossible
                {...fields}
                rules={answer.question.rules}
                result={result}
                onShowPeople={onShowPeople}
              />
            )}
            {answer === null && isRunning && <p>Dealing…</p>}
          </>
        }
      />
      <DialogFoot
        consequence={consequenceOf()}
        confirm={refused === null ? 'Add to plan' : null}
        isReady={isReady}
        onCancel={onClose}
        onConfirm={() => preview && void add(preview.outcome.wishes)}
      />
    </>
  )

  function consequenceOf(): string {
    if (room.isPartial) return 'Wait until the class is read.'
    if (isRunning) return 'Dealing…'
    if (!isMetKnown) return 'Reading earlier assignments…'
    if (!preview) return 'Nothing can be added before it is possible.'
    return sayConsequence(room, preview.outcome, preview.outcome.summary)
  }
}

function verdictOf(result: AllocationResult | null): string | null {
  if (result === null) return null
  if (!result.ok) return 'Not possible with these rules.'
  const { head, detail } = sayPossible(result.quality)
  return `${head} ${detail}`
}

/** Says it when it is another one than before: whoever turns a number hears what comes of it. */
function useAnnouncedVerdict(verdict: string | null): void {
  const announce = useAnnounce()
  useEffect(() => {
    if (verdict !== null) announce(verdict)
  }, [announce, verdict])
}

function countAuthors(room: ClassRoom, settings: AllocationSettings): number {
  const { members } = participantsOf(room, settings)
  const { submitted } = settings
  const { authors } = peopleOf(members, settings)
  if (submitted === 'any' || submitted === 'reviewers') return authors.length
  return authors.filter(({ hasSubmitted }) => hasSubmitted).length
}
