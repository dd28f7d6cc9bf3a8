import { MOST_ADDED, pairOf, wishesToClear, wishesToFill } from '#src/domain/plan/block-wishes.ts'
import { readPastedPairs, type PasteProblem } from '#src/domain/plan/pasted-pairs.ts'
import type { RefusedWish, Wish } from '#src/domain/plan/plan-edits.ts'
import { sayStep, type PlanStep, type StepKind } from '#src/domain/plan/plan-step.ts'
import { sayWishes } from '#src/domain/plan/wish-words.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { MatrixView } from '#src/domain/matrix-view.ts'
import type { PersonIds } from '#src/domain/review.ts'
import type { Notice } from '#src/ui/notice.ts'
import type { PlanDesk } from './plan-desk.ts'

/** What came of an act, and the sentence that tells it. A notice is shown instead where the eye would see nothing happen. */
export type Outcome = {
  step: PlanStep | null
  refused: readonly RefusedWish[]
  problems: readonly PasteProblem[]
  words: string
  notice?: Notice
}

/** Plans what is allowed of some wishes, as one step. */
export function wish(desk: PlanDesk, kind: StepKind, wishes: readonly Wish[]): Outcome {
  const room = desk.room()
  if (!room) return nothing('')
  const outcome = desk.wish(kind, wishes)
  return { ...outcome, problems: [], words: sayWishes(room, outcome) }
}

/** What a press on a cell does: an empty one plans a review, a filled one the removal, a second press withdraws it. */
export function toggle(desk: PlanDesk, { reviewerId, authorId }: PersonIds): Outcome {
  const room = desk.room()
  const reviewer = room?.memberById.get(reviewerId)
  const author = room?.memberById.get(authorId)
  if (!room || !reviewer || !author) return nothing('')
  return wish(desk, 'cells', [{ pair: pairOf(room, reviewer, author), wanted: 'toggle' }])
}

/** Plans a review for each pair between these people that has none. */
export function fill(desk: PlanDesk, people: MatrixView): Outcome {
  const room = desk.room()
  if (!room) return nothing('')
  const wishes = wishesToFill(room, people)
  if (wishes) return wish(desk, 'cells', wishes)
  const { reviewers, authors } = people
  const cells = `${reviewers.length} × ${authors.length}`
  return {
    ...nothing(''),
    notice: {
      severity: 'error',
      title: `${cells} cells are too many to fill at once: ${MOST_ADDED} at most.`,
      detail: 'Nothing was planned. Select fewer, or let “Allocate…” deal out the reviews.',
    },
  }
}

/** Plans that everything between these people goes. */
export function clear(desk: PlanDesk, people: MatrixView): Outcome {
  const room = desk.room()
  if (!room) return nothing('')
  const wishes = wishesToClear(room, desk.getSnapshot().history.plan, people)
  return wishes.length === 0
    ? nothing('There is no review to remove.')
    : wish(desk, 'cells', wishes)
}

/** Plans the reviews that a text from a spreadsheet asks for. */
export function paste(desk: PlanDesk, text: string): Outcome {
  const room = desk.room()
  if (!room) return nothing('')
  const { wishes, problems } = readPastedPairs(room, text)
  if (wishes.length + problems.length === 0) return nothing('There is nothing to paste.')
  return { ...wish(desk, 'paste', wishes), problems }
}

/** Takes the last step back, or does the one that was taken back last again. */
export function move({ store, room }: PlanDesk, way: 'undo' | 'redo'): Outcome {
  const { done, undone } = store.getSnapshot().history
  const step = (way === 'undo' ? done : undone).at(-1)
  const { did, none } = WORDS[way]
  if (!step) return nothing(none)
  store[way]()
  return { step, refused: [], problems: [], words: `${did}: ${sayStep(room() ?? NOBODY, step)}.` }
}

function nothing(words: string): Outcome {
  return { step: null, refused: [], problems: [], words }
}

const NOBODY: Pick<ClassRoom, 'memberById'> = { memberById: new Map() }
const WORDS = {
  undo: { did: 'Undone', none: 'Nothing to undo.' },
  redo: { did: 'Redone', none: 'Nothing to redo.' },
}
