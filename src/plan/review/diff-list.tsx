import Box from '@mui/material/Box'
import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react'
import { pairKey } from '#src/domain/class-room.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { nextRow } from '#src/lib/next-row.ts'
import { ChooseAll } from './choose-all.tsx'
import { DiffRowLine } from './diff-row.tsx'
import type { DiffRow, DiffSide } from './diff-rows.ts'
import { useWindow } from '#src/plan/windowed-list.tsx'

// Estimates until a row is measured.
const ROW_HEIGHT = 30

export type DiffListHandle = { show: (key: string) => void }

type DiffListProps = {
  rows: readonly DiffRow[]
  side: DiffSide
  body: HTMLElement | null
  onChoose: (keys: readonly string[], isChosen: boolean) => void
  onWithdraw: (pairs: readonly PersonIds[]) => void
  ref: Ref<DiffListHandle>
}

// One tab stop for thousands of boxes: arrow keys move in the list, Delete takes an edit out of the plan.
export function DiffList({ rows, side, body, onChoose, onWithdraw, ref }: DiffListProps) {
  const [activeId, setActiveId] = useState<string | null>(null)
  const focusNext = useRef(false)
  const active = Math.max(
    0,
    rows.findIndex(({ id }) => id === activeId),
  )
  const { listRef, virtualizer, offset } = useWindow(
    { rows, idOf: ({ id }) => id, height: ROW_HEIGHT, body },
    active,
  )

  useLayoutEffect(() => {
    if (!focusNext.current) return
    focusNext.current = false
    listRef.current
      ?.querySelector<HTMLInputElement>('input[tabindex="0"]')
      ?.focus({ preventScroll: true })
  })

  function goTo(index: number) {
    focusNext.current = true
    setActiveId(rows[index]?.id ?? null)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }

  useImperativeHandle(ref, () => ({
    show: (key) => {
      const index = rows.findIndex(({ id }) => id === key)
      if (index >= 0) goTo(index)
    },
  }))

  function withdraw(pair: PersonIds) {
    // The row goes: focus stays with the one that takes its place.
    const index = rows.findIndex(({ id }) => id === pairKey(pair))
    setActiveId((rows[index + 1] ?? rows[index - 1])?.id ?? null)
    focusNext.current = true
    onWithdraw([pair])
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const row = rows[active]
    if ((event.key === 'Delete' || event.key === 'Backspace') && row?.kind === 'edit') {
      event.preventDefault()
      withdraw(row.edit.pair)
      return
    }
    const found = nextRow(event.key, active, rows.length)
    // Up from the first row stays there.
    const next = found === null ? null : Math.max(0, found)
    if (next === null) return
    event.preventDefault()
    goTo(next)
  }

  const all = rows.flatMap((row) => (row.kind === 'person' ? row.keys : []))
  return (
    <>
      <ChooseAll
        total={all.length}
        chosen={rows.filter((row) => row.kind === 'edit' && row.isChosen).length}
        onChoose={(isChosen) => onChoose(all, isChosen)}
      />
      <Box
        ref={listRef}
        role="group"
        aria-label={side === 'reviewer' ? 'Changes by reviewer' : 'Changes by author'}
        onKeyDown={onKeyDown}
        sx={{ position: 'relative', height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return (
            row && (
              <Box
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                sx={{ position: 'absolute', insetInline: 0, top: 0 }}
                style={{ transform: `translateY(${start - offset}px)` }}
              >
                <DiffRowLine
                  row={row}
                  side={side}
                  isTabStop={index === active}
                  onFocus={setActiveId}
                  onChoose={onChoose}
                  onWithdraw={withdraw}
                />
              </Box>
            )
          )
        })}
      </Box>
    </>
  )
}
