import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import type { Conflict } from './merge.ts'
import { liveEdits, type Plan, type PlanEdit } from './plan.ts'
import { reasonAgainst } from './plan-edits.ts'
import { summarizePlan, type PlanSummary } from './plan-summary.ts'
import { planWarnings, type PlanWarning } from './plan-warnings.ts'

/** A plan as it is looked at before it is sent. */
export type PlanCheck = {
  /** What would change something in Canvas and is not in conflict, in the order of planning. */
  edits: PlanEdit[]
  /** Why some of them would be refused, by `pairKey`: they cannot be chosen. */
  blocked: ReadonlyMap<string, string>
  /** Those that are sent. */
  chosen: PlanEdit[]
  summary: PlanSummary
}

/** Everything that can be sent is chosen, but for `left`: what the person has left out. */
export function checkPlan(
  room: ClassRoom,
  plan: Plan,
  conflicts: readonly Conflict[],
  left: ReadonlySet<string> = NOTHING_LEFT,
): PlanCheck {
  const inConflict = new Set(conflicts.map(({ key }) => key))
  const edits = liveEdits(plan).filter(({ pair }) => !inConflict.has(pairKey(pair)))
  const blocked = new Map<string, string>()
  for (const { pair, edit } of edits) {
    const reason = reasonAgainst(room, pair, edit)
    if (reason !== null) blocked.set(pairKey(pair), reason)
  }
  const chosen = edits.filter(({ pair }) => {
    const key = pairKey(pair)
    return !blocked.has(key) && !left.has(key)
  })
  return { edits, blocked, chosen, summary: summarizePlan(room, chosen) }
}

const NOTHING_LEFT: ReadonlySet<string> = new Set()

/** Whether nothing has to be decided before it is sent. */
export function isPlain({ edits, chosen, summary }: PlanCheck): boolean {
  return chosen.length === edits.length && chosen.length > 0 && summary.completed === 0
}

/** The warnings of what is chosen and of what cannot be, by `pairKey`; what was left out needs none. */
export function warningsOf(
  room: ClassRoom,
  { edits, blocked, chosen }: PlanCheck,
): ReadonlyMap<string, PlanWarning[]> {
  const refused = edits.filter(({ pair }) => blocked.has(pairKey(pair)))
  const warnings = new Map(planWarnings(room, chosen))
  for (const [key, list] of planWarnings(room, refused)) {
    warnings.set(
      key,
      list.filter(({ isBlocking }) => isBlocking),
    )
  }
  return warnings
}
