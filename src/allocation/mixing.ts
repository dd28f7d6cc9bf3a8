import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { PersonIds } from '#src/domain/review.ts'

/** The share of pairs between different groups, or sections, in percent; null where nobody is in one, or without pairs. */
export function mixingOf(
  { memberById }: Pick<ClassRoom, 'memberById'>,
  of: 'group' | 'section',
  pairs: readonly PersonIds[],
): number | null {
  let [all, mixed] = [0, 0]
  for (const { reviewerId, authorId } of pairs) {
    const [from, to] = [
      placesOf(memberById.get(reviewerId), of),
      placesOf(memberById.get(authorId), of),
    ]
    if (from.length === 0 || to.length === 0) continue
    all += 1
    if (!from.some((place) => to.includes(place))) mixed += 1
  }
  return all === 0 ? null : Math.round((mixed / all) * 100)
}

function placesOf(member: Member | undefined, of: 'group' | 'section'): string[] {
  if (!member) return []
  return of === 'group'
    ? member.group
      ? [member.group.id]
      : []
    : member.sections.map(({ id }) => id)
}
