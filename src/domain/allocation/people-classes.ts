import type { CompiledRules } from './compiled-rules.ts'
import type { Roster } from './roster.ts'

/**
 * People whom the hard rules about places treat alike are one class, so a search passes over whole classes and never
 * lists all pairs. `mayMeet` takes a class of reviewers and one of authors.
 */
export type PeopleClasses = {
  classOf: readonly [Int32Array, Int32Array]
  counts: readonly [number, number]
  mayMeet: (reviewers: number, authors: number) => boolean
}

/** O(people). Without rules about places everybody is in one class. */
export function classesOf({ reviewers, authors }: Roster, rules: CompiledRules): PeopleClasses {
  const tests = rules.all.flatMap(({ rule, isHard }) =>
    isHard && (rule.kind === 'notSame' || rule.kind === 'onlySame')
      ? [{ ...rules.places[rule.of], forbidden: rule.kind === 'notSame' }]
      : [],
  )
  const sides = [reviewers.length, authors.length].map((people, side) => {
    const members: number[] = []
    const numberOf = new Map<string, number>()
    const classOf = Int32Array.from({ length: people }, (_, person) => {
      const key = tests.map(({ setOf }) => setOf[side as 0 | 1][person]).join()
      const known = numberOf.get(key)
      if (known !== undefined) return known
      numberOf.set(key, members.length)
      return members.push(person) - 1
    })
    return { classOf, members }
  })
  const [left, right] = sides as [(typeof sides)[0], (typeof sides)[0]]
  return {
    classOf: [left.classOf, right.classOf],
    counts: [left.members.length, right.members.length],
    mayMeet: (one, other) => {
      const [reviewer, author] = [left.members[one] as number, right.members[other] as number]
      for (const { setOf, shares, forbidden } of tests) {
        const same = shares(setOf[0][reviewer] as number, setOf[1][author] as number)
        if (same === forbidden) return false
      }
      return true
    },
  }
}
