import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import { useEffect, useState } from 'react'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import type { FormProps } from './allocate-form.tsx'
import { MOST_EACH } from './allocation-settings.ts'
import { DialogFoot } from './dialog-foot.tsx'
import { Paragraphs, Words } from './impossible.tsx'
import { phraseText } from './people-phrase.ts'
import { RefusedList } from './refused-list.tsx'
import { RepairDiffList } from './repair-diff-list.tsx'
import { RepairFields } from './repair-fields.tsx'
import { TROUBLE_KINDS, type TroubleKind } from './troubles.ts'
import { TwoPanes } from './two-panes.tsx'
import { useAddToPlan } from './use-add-to-plan.ts'
import { useRepairProposal, type RepairState } from './use-repair-proposal.ts'
import { sayConsequence } from './verdict-words.ts'

type RepairFormProps = Omit<FormProps, 'onSettings' | 'owner'>

const NOT_POSSIBLE = 'This cannot be repaired with these rules'
const RUNNING = 'Looking for the fewest changes…'

export function RepairForm({ room, settings, onShowPeople, onClose }: RepairFormProps) {
  const [now] = useState(() => new Date())
  const [wanted, setWanted] = useState(() =>
    Math.min(reviewsWanted(room) ?? settings.each, MOST_EACH),
  )
  const [chosen, setChosen] = useState<readonly TroubleKind[] | null>(null)
  const state = useRepairProposal(room, settings, wanted, chosen, now)
  const { isRunning, error, proposal, impossible } = state
  const { add, refused } = useAddToPlan(onClose)
  useAnnouncedProposal(state)
  const refusedLists = [
    {
      list: refused,
      title: (number: number) => `The rest is in the plan; ${number} could not be planned`,
    },
    {
      list: proposal?.outcome.refused,
      title: (number: number) => `${number} of these cannot be planned`,
    },
  ]
  return (
    <>
      <TwoPanes
        isBusy={isRunning}
        settings={
          <RepairFields
            room={room}
            troubles={state.troubles}
            kinds={state.kinds}
            wanted={wanted}
            onWanted={setWanted}
            onKinds={setChosen}
            onShowPeople={onShowPeople}
          />
        }
        preview={
          <>
            {refusedLists.map(({ list, title }, index) => (
              <RefusedList
                key={index}
                room={room}
                refused={list ?? []}
                title={title(list?.length ?? 0)}
              />
            ))}
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
                {proposal.lines.length > 0 && <RepairDiffList room={room} lines={proposal.lines} />}
              </>
            )}
            {impossible && (
              <Alert severity="warning" role="group" aria-label="Not possible">
                <AlertTitle>{NOT_POSSIBLE}</AlertTitle>
                <Paragraphs paragraphs={impossible} onShowPeople={onShowPeople} />
                Repair fewer of these at once, ask for fewer reviews, or change a rule under
                “Allocate”.
              </Alert>
            )}
            <span>{sayWaiting(state, room.isPartial)}</span>
          </>
        }
      />
      <DialogFoot
        consequence={
          isRunning
            ? RUNNING
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

/** What stands in the place of a proposal. */
function sayWaiting(
  { troubles, isAsked, isRunning, proposal, impossible }: RepairState,
  isPartial: boolean,
): string {
  if (isPartial) {
    return 'The class is still being read from Canvas: a repair is proposed when it is whole.'
  }
  if (!isAsked) {
    const isWrong = TROUBLE_KINDS.some((kind) => troubles[kind].length > 0)
    return isWrong ? 'Choose what to repair.' : 'Nothing to repair.'
  }
  return isRunning && !proposal && !impossible ? RUNNING : ''
}

function useAnnouncedProposal({ isRunning, proposal, impossible }: RepairState): void {
  const announce = useAnnounce()
  const words = proposal ? phraseText(proposal.words) : impossible ? `${NOT_POSSIBLE}.` : null
  const told = isRunning ? null : words
  useEffect(() => {
    if (told !== null) announce(told)
  }, [announce, told])
}
