import type { TotalledBlock } from './block-totals.ts'
import type { Load, Member } from './class-room.ts'
import type { PlaceBlock } from './matrix-blocks.ts'

/** The accessible name of a block's heading: "Section A, 16 people, gives 32 of 48 done, receives 30 of 47 done". */
export function sayBlock({ name, length, given, received }: TotalledBlock): string {
  return [name, sayPeople(length), sayLoad('gives', given), sayLoad('receives', received)].join(
    ', ',
  )
}

/** What a block gives to one author: "Section A reviews Ada Lovelace: 2 of 3 done". */
export function sayBlockLoad(
  { name }: Pick<PlaceBlock, 'name'>,
  { label }: Pick<Member, 'label'>,
  load: Load | undefined,
): string {
  return `${name} reviews ${label}: ${load ? `${load.done} of ${load.assigned} done` : 'no review'}`
}

/** "1 person", "16 people". */
export function sayPeople(number: number): string {
  return number === 1 ? '1 person' : `${number} people`
}

function sayLoad(verb: 'gives' | 'receives', { done, assigned }: Load): string {
  return assigned === 0 ? `${verb} no review` : `${verb} ${done} of ${assigned} done`
}
