import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import { useEffect, useMemo, useState } from 'react'
import { reviewsAfter } from '#src/domain/plan/plan.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import { usePlan } from '#src/plan/plan-provider.tsx'
import { useAnnounce } from '#src/ui/announcer.tsx'
import type { FormProps } from './allocate-form.tsx'
import { outcomeOf } from './allocation-outcome.ts'
import { MOST_EACH } from './allocation-settings.ts'
import { existingPairs } from './build-problem.ts'
import { buildRepair } from './build-repair.ts'
import { DialogFoot } from './dialog-foot.tsx'
import { Fields, Tick } from './form-parts.tsx'
import { Words } from './impossible.tsx'
import { explainImpossible } from './impossible-words.ts'
import { NumberField } from './number-field.tsx'
import { phraseText } from './people-phrase.ts'
import { RefusedList } from './refused-list.tsx'
import { diffOf } from './repair-diff.ts'
import { RepairDiffList } from './repair-diff-list.tsx'
import { sayRepair, sayTrouble, TROUBLE_NAMES } from './repair-words.ts'
import { findTroubles, firstKinds, TROUBLE_KINDS, type TroubleKind } from './troubles.ts'
import { TwoPanes } from './two-panes.tsx'
import { useAddToPlan } from './use-add-to-plan.ts'
import { useRepair } from './use-allocation.ts'
import { sayConsequence } from './verdict-words.ts'
import { NOTE } from './who-fields.tsx'

type RepairFormProps = Omit<FormProps, 'onSettings' | 'owner'>

export function RepairForm({ room, settings, onShowPeople, onClose }: RepairFormProps) {
  const [now] = useState(() => new Date())
  const announce = useAnnounce()
  const { plan } = usePlan().history
  const [wanted, setWanted] = useState(() =>
    Math.min(reviewsWanted(room) ?? settings.each, MOST_EACH),
  )
  const troubles = useMemo(
    () => findTroubles(room, existingPairs(reviewsAfter(room.reviewsByPair, plan)), wanted, now),
    [room, plan, wanted, now],
  )
  const [chosen, setChosen] = useState<readonly TroubleKind[] | null>(null)
  const there = TROUBLE_KINDS.filter((kind) => troubles[kind].length > 0)
  const kinds = useMemo(
    () => new Set(chosen ?? firstKinds(room, troubles, now)),
    [chosen, room, troubles, now],
  )
  const isAsked = !room.isPartial && there.some((kind) => kinds.has(kind))
  const built = useMemo(
    () => (isAsked ? buildRepair(room, plan, settings, wanted, kinds, now) : null),
    [isAsked, room, plan, settings, wanted, kinds, now],
  )
  const { answer, error, isRunning } = useRepair(built)
  const shown = isAsked ? answer : null
  const proposal = useMemo(() => {
    if (!shown?.result.ok) return null
    const { question, result } = shown
    const outcome = outcomeOf(room, plan, question, result.pairs)
    const words = sayRepair(room, outcome, result.extra, question.wanted)
    return { outcome, words, lines: diffOf(room, question, outcome) }
  }, [room, plan, shown])
  const { add, refused } = useAddToPlan(onClose, () => undefined)
  const told = isRunning
    ? null
    : proposal
      ? phraseText(proposal.words)
      : shown
        ? 'This cannot be repaired with these rules.'
        : null
  useEffect(() => {
    if (told !== null) announce(told)
  }, [announce, told])

  function toggle(kind: TroubleKind, isOn: boolean) {
    setChosen(TROUBLE_KINDS.filter((each) => (each === kind ? isOn : kinds.has(each))))
  }

  return (
    <>
      <TwoPanes
        isBusy={isRunning}
        settings={
          <>
            <Fields title="What is wrong">
              {there.length === 0 && (
                <Box sx={NOTE}>
                  {room.total.assigned === 0
                    ? 'Nobody reviews anybody yet: there is nothing to repair.'
                    : 'Nothing: everybody has what is wanted.'}
                </Box>
              )}
              {there.map((kind) => (
                <div key={kind}>
                  <Tick
                    label={TROUBLE_NAMES[kind]}
                    checked={kinds.has(kind)}
                    onChange={(isOn) => toggle(kind, isOn)}
                  />
                  <Box sx={{ ...NOTE, pl: 3.25 }}>
                    <Words
                      phrase={sayTrouble(room, kind, troubles[kind], wanted)}
                      onShowPeople={onShowPeople}
                    />
                  </Box>
                </div>
              ))}
            </Fields>
            <Fields title="How it is repaired">
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                Wanted for each submission
                <NumberField
                  label="Wanted for each submission"
                  value={wanted}
                  min={1}
                  max={MOST_EACH}
                  onChange={setWanted}
                />
              </Box>
              <Box sx={NOTE}>
                As few changes as can be. Completed reviews stay. The rules about groups, sections
                and pairs under “Allocate” hold. The plan there is counts as done.
              </Box>
            </Fields>
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
              <p>
                The class is still being read from Canvas: a repair is proposed when it is whole.
              </p>
            )}
            {error && (
              <Alert severity="error" role="group">
                The repair failed: {error.message} Change a tick to try again.
              </Alert>
            )}
            {proposal && (
              <>
                <b>
                  <Words phrase={proposal.words} onShowPeople={onShowPeople} />
                </b>
                <RefusedList
                  room={room}
                  refused={proposal.outcome.refused}
                  title={`${proposal.outcome.refused.length} of these cannot be planned`}
                />
                {proposal.lines.length > 0 && <RepairDiffList room={room} lines={proposal.lines} />}
              </>
            )}
            {shown && !shown.result.ok && (
              <Alert severity="warning" role="group" aria-label="Not possible">
                <AlertTitle>This cannot be repaired with these rules</AlertTitle>
                {explainImpossible(room, shown.question.rules, shown.result.explanation).map(
                  (phrases, index) => (
                    <p key={index}>
                      {phrases.map((phrase, nth) => (
                        <span key={nth}>
                          <Words phrase={phrase} onShowPeople={onShowPeople} />{' '}
                        </span>
                      ))}
                    </p>
                  ),
                )}
                <p>
                  Repair fewer of these at once, ask for fewer reviews, or change a rule under
                  “Allocate”.
                </p>
              </Alert>
            )}
            {!isAsked && !room.isPartial && (
              <p>{there.length === 0 ? 'Nothing to repair.' : 'Choose what to repair.'}</p>
            )}
            {answer === null && isRunning && <p>Looking for the fewest changes…</p>}
          </>
        }
      />
      <DialogFoot
        consequence={
          isRunning
            ? 'Looking for the fewest changes…'
            : proposal
              ? sayConsequence(room, proposal.outcome, proposal.outcome.summary)
              : 'Nothing can be added yet.'
        }
        confirm={refused === null ? 'Add to plan' : null}
        isReady={proposal !== null && !isRunning && proposal.outcome.wishes.length > 0}
        onCancel={onClose}
        onConfirm={() => proposal && void add(proposal.outcome.wishes)}
      />
    </>
  )
}
