import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import { toCsv } from '#src/domain/csv.ts'
import type { AppliedEdit } from '#src/domain/plan/inverse.ts'
import { personCells, personHeads } from '#src/domain/plan/plan-csv.ts'
import { count } from '#src/domain/sentences.ts'
import type { ApplyItem, ApplyProgress, ItemProgress } from './apply-item.ts'
import { countStates, type Counts } from './progress.ts'
import { nameIn, type Named } from './unnamed.ts'

/** What an apply did, to be read and kept. */
export type Receipt = {
  /** ISO times. */
  startedAt: string
  endedAt: string
  /** Failures first, then what is not certain, what was not sent, what was already so, what was done. */
  lines: ItemProgress[]
}

const ORDER: ItemProgress['state']['is'][] = [
  ...(['failed', 'unknown', 'checking', 'sending', 'waiting', 'skipped', 'done'] as const),
]

/** The receipt of an apply that has ended or was cancelled. */
export function writeReceipt(
  progress: ApplyProgress,
  { startedAt, endedAt }: Pick<Receipt, 'startedAt' | 'endedAt'>,
): Receipt {
  const lines = [...progress.values()].sort(
    (a, b) => ORDER.indexOf(a.state.is) - ORDER.indexOf(b.state.is),
  )
  return { startedAt, endedAt, lines }
}

/** One line of a receipt in words: "added", "nothing sent: …", the reason of a failure, "not sent". */
export function sayOutcome({ item, state }: ItemProgress, room: Named): string {
  switch (state.is) {
    case 'done': {
      const verb = { add: 'added', remove: 'removed', remind: 'reminded' }[item.wanted]
      return state.isFound ? `${verb}; no answer came, reading again showed it` : verb
    }
    case 'skipped':
      return `nothing sent: ${uncapitalize(state.reason)}`
    case 'failed':
    case 'unknown':
      return nameIn(state.reason, item, room)
    default:
      return 'not sent'
  }
}

/**
 * What may be tried again: failures, and what a cancelled apply did not send. Reminders that may have been heard are not
 * among it, nor one that has assigned the review anew: both would notify twice.
 */
export function itemsToRetry({ lines }: Receipt): ApplyItem[] {
  return lines
    .filter(({ state: { is } }) => is === 'failed' || is === 'waiting' || is === 'checking')
    .filter(({ item, created }) => item.wanted !== 'remind' || created === null)
    .map(({ item, removed }) => {
      const gone = new Set(removed.map(({ id }) => id))
      const base = item.base.filter(({ id }) => !gone.has(id))
      return { ...item, base, goes: item.goes.filter((id) => !gone.has(id)) }
    })
}

/** What was done in Canvas, also in part, as `invertApplied` takes it. Reminders cannot be taken back. */
export function appliedEdits({ lines }: Receipt): AppliedEdit[] {
  return lines.flatMap(({ item: { pair, wanted }, state, created, removed }): AppliedEdit[] => {
    if (wanted === 'remind') return []
    const isDone = state.is === 'done' || removed.length > 0
    return isDone ? [{ pair, edit: wanted, created, removed }] : []
  })
}

/** The pairs that are settled as they were wanted: they leave the plan. */
export function fulfilledKeys(progress: ApplyProgress): string[] {
  return [...progress.values()]
    .filter(({ state: { is } }) => is === 'done' || is === 'skipped')
    .map(lineKey)
}

/** The receipt as CSV, a line each change. */
export function receiptAsCsv(room: ClassRoom, { startedAt, endedAt, lines }: Receipt): string {
  const rows = lines.map((line) => [
    line.item.wanted,
    ...personCells(room, line.item.pair.reviewerId),
    ...personCells(room, line.item.pair.authorId),
    line.state.is,
    sayOutcome(line, room),
    startedAt,
    endedAt,
  ])
  const people = [...personHeads(room, 'Reviewer'), ...personHeads(room, 'Author')]
  return toCsv([['Change', ...people, 'Outcome', 'Details', 'Started', 'Ended'], ...rows])
}

/** "12 added, 7 removed, 1 already so, 1 failed, 2 not sent". */
export function sayReceipt({ lines }: Receipt): string {
  const number = (test: (line: ItemProgress) => boolean) => lines.filter(test).length
  const done = (wanted: ApplyItem['wanted']) =>
    number(({ item, state }) => state.is === 'done' && item.wanted === wanted)
  const parts: [number, string][] = [
    [done('add'), 'added'],
    [done('remove'), 'removed'],
    [done('remind'), 'reminded'],
    [number(({ state }) => state.is === 'skipped'), 'already so'],
    [number(({ state }) => state.is === 'failed'), 'failed'],
    [number(({ state }) => state.is === 'unknown'), 'not certain'],
    [number(({ state: { is } }) => ['waiting', 'sending', 'checking'].includes(is)), 'not sent'],
  ]
  const words = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`)
  return words.length === 0 ? count(0, 'change') : words.join(', ')
}

/** How many lines came to which end. */
export function countLines({ lines }: Receipt): Counts {
  return countStates(new Map(lines.map((line) => [lineKey(line), line])))
}

/** The reviewers whom this apply has notified, each once. */
export function notifiedBy({ lines }: Receipt): string[] {
  const told = lines.filter(({ item, state }) => state.is === 'done' && item.wanted !== 'remove')
  return [...new Set(told.map(({ item }) => item.pair.reviewerId))]
}

export function lineKey({ item }: ItemProgress): string {
  return pairKey(item.pair)
}

function uncapitalize(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
