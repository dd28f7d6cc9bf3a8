import RedoIcon from '@mui/icons-material/Redo'
import UndoIcon from '@mui/icons-material/Undo'
import IconButton from '@mui/material/IconButton'
import type { ReactNode, RefObject } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PlanHistory } from '#src/domain/plan/plan-history.ts'
import { sayStep, type PlanStep } from '#src/domain/plan/plan-step.ts'
import type { UndoKeys } from './use-undo-keys.ts'

type UndoButtonsProps = {
  room: ClassRoom
  history: PlanHistory
  keys: UndoKeys
  undoRef?: RefObject<HTMLButtonElement | null>
}

export function UndoButtons({ room, history, keys, undoRef }: UndoButtonsProps) {
  const say = (verb: string, step: PlanStep | undefined) =>
    step ? `${verb}: ${sayStep(room, step)}` : `Nothing to ${verb.toLowerCase()}`
  return (
    <>
      <StepButton
        name={say('Undo', history.done.at(-1))}
        isPossible={history.done.length > 0}
        onPress={keys.undo}
        buttonRef={undoRef}
      >
        <UndoIcon fontSize="small" />
      </StepButton>
      <StepButton
        name={say('Redo', history.undone.at(-1))}
        isPossible={history.undone.length > 0}
        onPress={keys.redo}
      >
        <RedoIcon fontSize="small" />
      </StepButton>
    </>
  )
}

type StepButtonProps = {
  name: string
  isPossible: boolean
  onPress: () => void
  buttonRef?: RefObject<HTMLButtonElement | null> | undefined
  children: ReactNode
}

function StepButton({ name, isPossible, onPress, buttonRef, children }: StepButtonProps) {
  return (
    <IconButton
      ref={buttonRef}
      aria-label={name}
      title={name}
      // Not disabled: the last step back must not take the focus away.
      aria-disabled={!isPossible}
      onClick={() => {
        if (isPossible) onPress()
      }}
      sx={isPossible ? {} : { color: 'text.disabled', opacity: 0.6 }}
    >
      {children}
    </IconButton>
  )
}
