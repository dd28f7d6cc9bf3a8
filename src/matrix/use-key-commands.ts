import { useRef, type KeyboardEvent } from 'react'
import type { KeyPress } from '#src/domain/grid-commands.ts'
import { isTyping, NOTHING_TYPED, typeLetter } from '#src/domain/type-ahead.ts'

type KeyCommands<Command extends { kind: string }> = {
  commandOf: (press: KeyPress, isTyping: boolean) => Command | null
  /** `typed` is the name as far as it is typed. Answers whether there was anything to do: otherwise the key is the browser's. */
  run: (command: Command, typed: string) => boolean
}

type KeyHandlers = {
  onKeyDown: (event: KeyboardEvent) => void
  onKeyUp: (event: KeyboardEvent) => void
}

/** Turns presses of keys into commands, and puts the letters of a name together. */
export function useKeyCommands<Command extends { kind: string; letter?: string }>({
  commandOf,
  run,
}: KeyCommands<Command>): KeyHandlers {
  const typeAhead = useRef(NOTHING_TYPED)
  const isSpaceTyped = useRef(false)
  return {
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return
      const press = {
        key: event.key,
        isControl: event.ctrlKey,
        isShift: event.shiftKey,
        isMeta: event.metaKey,
        isAlt: event.altKey,
      }
      const command = commandOf(press, isTyping(typeAhead.current, Date.now()))
      const letter = command?.letter
      if (letter !== undefined) {
        typeAhead.current = typeLetter(typeAhead.current, letter, Date.now())
      } else if (command || event.key === 'Enter') {
        // Whoever moves on or acts is done with the name: a space that follows presses.
        typeAhead.current = NOTHING_TYPED
      }
      isSpaceTyped.current = letter === ' '
      if (command && run(command, typeAhead.current.typed)) event.preventDefault()
    },
    onKeyUp: (event) => {
      // Firefox presses a button when the space is let go.
      if (event.key === ' ' && isSpaceTyped.current) event.preventDefault()
    },
  }
}
