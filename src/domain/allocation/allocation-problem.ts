import type { PersonIds } from '#src/domain/review.ts'

/** Group or sections of a person; several where somebody is in several. Null: in none, so the same as nobody's. */
export type Places = string | readonly string[] | null

type Participant = {
  id: string
  /** The fewest reviews this person must give or get. */
  min?: number | undefined
  group?: Places | undefined
  section?: Places | undefined
  /** Not given counts as submitted. */
  hasSubmitted?: boolean | undefined
}

/** Gives from `min` (0) to `capacity` (`reviewsEach`) reviews, loads as even as can be. Exempt: a capacity of 0. */
export type AllocationReviewer = Participant & { capacity?: number | undefined }

/** Gets from `min` (its demand) to `demand` (`reviewsEach`) reviews, as many as can be. */
export type AllocationAuthor = Participant & { demand?: number | undefined }

export type ExistingPair = PersonIds & { state: 'assigned' | 'completed' }

/** Hard unless soft; what breaking a soft rule costs for each pair is in `weight`, kept to thousandths. */
type Strength = { soft?: false | undefined } | { soft: true; weight: number }

/** Pairs that the rule lets pass; the relaxation that lifts a rule for some people writes them. */
type Exceptions = { except?: readonly PersonIds[] | undefined }

export type PlaceRule = {
  kind: 'notSame' | 'onlySame'
  of: 'group' | 'section'
}
export type ForbidRule = {
  kind: 'forbid'
  /** A pair of a soft rule may have its own weight. */
  pairs?: readonly (PersonIds & { weight?: number | undefined })[] | undefined
  /** For what is too much for a list; called often, so quick, and always with the same answer. */
  when?: ((reviewerId: string, authorId: string) => boolean) | undefined
}

/**
 * `notMetBefore` lists the pairs of earlier assignments; people who have left may be among them.
 * `onlyPairs` allows nothing but its pairs. `onlySubmitted` takes whoever has not submitted out as author, reviewer or
 * both: nothing is asked of them. Never oneself needs no rule. `avoidReciprocal` can only be soft: as a hard rule it
 * is NP-complete (docs/decisions/012-allocation.md); without it reciprocal pairs are avoided where that costs nothing.
 */
export type AllocationRule =
  | (Strength &
      Exceptions &
      (
        | PlaceRule
        | ForbidRule
        | { kind: 'require' | 'notMetBefore' | 'onlyPairs'; pairs: readonly PersonIds[] }
        | { kind: 'onlySubmitted'; who: 'authors' | 'reviewers' | 'both' }
      ))
  | { kind: 'avoidReciprocal'; soft: true; weight: number }

export type AllocationProblem = {
  reviewers: readonly AllocationReviewer[]
  authors: readonly AllocationAuthor[]
  reviewsEach: number
  /** Reviews there are. Who is in neither list any more still counts for the other side of a kept pair. */
  existing: readonly ExistingPair[]
  /** Which of them stay, whatever the rules say of them. */
  keep: 'all' | 'completed' | 'none'
  rules: readonly AllocationRule[]
  /** An integer; the same seed deals the same reviews on every machine, whatever the order of the lists. */
  seed: number
}
