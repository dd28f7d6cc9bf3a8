import type { Load, Member } from '#src/domain/class-room.ts'
import { loadsAfter } from '#src/domain/plan/loads-after.ts'
import type { WriteStates } from './grid/cell-look.ts'

/** One side of a person's reviews as it will be after the plan; `added` of them are in the plan only. */
export type PlannedLoad = Load & { added: number; isChanged: boolean }

/** What a header or total shows of a side: what is there and stays, and what the plan adds. */
export function plannedLoad(
  { loads }: Pick<WriteStates, 'loads'>,
  member: Member,
  side: 'given' | 'received',
): PlannedLoad {
  const now = member[side]
  const change = loads.get(member.id)
  if (!change) return { ...now, added: 0, isChanged: false }
  const { done, assigned } = loadsAfter(loads, member)[side]
  const added = Math.min(change.adds[side], assigned - done)
  return { done, assigned, added, isChanged: assigned !== now.assigned || done !== now.done }
}
