import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import { labelIn, type Named } from '#src/domain/apply/unnamed.ts'
import { count, namePeople } from '#src/domain/sentences.ts'
import type { PlanEdit } from './plan.ts'
import type { PlanSummary } from './plan-summary.ts'
import { countWarnings, type PlanWarning, type WarningKind } from './plan-warnings.ts'

/** One line at the top of the review: how many edits are meant, and which. */
export type WarningLine = {
  kind: WarningKind
  isBlocking: boolean
  keys: string[]
  title: string
  /** Which they are, as long as they are few: reviewer and author of each. */
  pairs: [string, string][]
  detail: string
}

const MOST_NAMED = 2

/** The lines for the warnings of edits, what is refused first. */
export function warningLines(
  room: ClassRoom,
  warnings: ReadonlyMap<string, readonly PlanWarning[]>,
  edits: readonly PlanEdit[],
): WarningLine[] {
  const byKey = new Map(edits.map((edit) => [pairKey(edit.pair), edit]))
  return countWarnings(warnings).map(({ kind, keys, isBlocking }) => {
    const texts = new Set(
      keys.flatMap((key) =>
        (warnings.get(key) ?? [])
          .filter((warning) => warning.kind === kind && warning.isBlocking === isBlocking)
          .map(({ text }) => text),
      ),
    )
    const facts = { edits: keys.length, texts: [...texts] }
    const isNamed = keys.length <= MOST_NAMED && !TELLING.includes(kind)
    const pairs = (isNamed ? keys : []).flatMap((key) => namesOf(room, byKey.get(key)))
    const detail = detailOf(kind, facts)
    return { kind, isBlocking, keys, title: titleOf(kind, facts), pairs, detail }
  })
}

type Facts = { edits: number; texts: string[] }

/** Kinds whose texts name who is meant. */
const TELLING: readonly WarningKind[] = ['over-capacity', 'none-left', 'no-work']

function titleOf(kind: WarningKind, { edits, texts }: Facts): string {
  switch (kind) {
    case 'completed':
      return `${count(edits, 'completed review')} would be deleted`
    case 'over-capacity':
      return `${texts.length === 1 ? '1 person' : `${texts.length} people`} would have more than usual`
    case 'none-left':
      return `${texts.length === 1 ? '1 person' : `${texts.length} people`} would be left without reviews`
    case 'same-group':
      return `${count(edits, 'review')} within a group`
    case 'no-work':
      return `${count(edits, 'review')} of work that is not submitted`
    case 'left':
      return `${count(edits, 'change')} of people who left`
    case 'not-visible':
      return `${count(edits, 'change')} outside your sections`
    case 'refused':
      return `${count(edits, 'change')} cannot be applied`
  }
}

function detailOf(kind: WarningKind, { texts }: Facts): string {
  if (kind === 'completed') return 'The comments stay.'
  return texts.length > MOST_NAMED ? '' : texts.map((text) => `${text}.`).join(' ')
}

function namesOf(room: Named, edit: PlanEdit | undefined): [string, string][] {
  if (!edit) return []
  return [[labelIn(room, edit.pair.reviewerId), labelIn(room, edit.pair.authorId)]]
}

/** What applying does, to stand beside the button: whom it notifies, and what goes for good. */
export function sayConsequence(
  room: Pick<ClassRoom, 'hidesNames' | 'memberById' | 'notifies'>,
  { adds, notified, messages, completed }: PlanSummary,
): string {
  const people = namePeople(notified.map((id) => labelIn(room, id)))
  const times = messages > notified.length ? ', once for each review they get' : ''
  return [
    notified.length > 0 ? `Applying notifies ${people} at once${times}.` : '',
    notified.length === 0 && adds > 0 ? 'Canvas notifies nobody: this is not published.' : '',
    completed > 0 ? `Canvas deletes ${count(completed, 'completed review')} for good.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
