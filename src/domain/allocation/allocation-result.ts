import type { PersonIds } from '#src/domain/review.ts'

/** Kept: it was there before. Required: a hard rule asks for it. Dealt: chosen here. */
export type AllocatedPair = PersonIds & { origin: 'kept' | 'required' | 'dealt' }

export type LoadSpread = { min: number; max: number; total: number }

export type AllocationQuality = {
  /** Over the reviewers who may be given something. */
  given: LoadSpread
  /** Over the authors who are to get something. */
  received: LoadSpread
  /** Everybody gives all of his capacity and gets all of his demand, neither more nor less. */
  isExact: boolean
  /** Two people who review each other, counted once. */
  reciprocal: number
  /** Reviewers with the same two or more authors as a reviewer before them. */
  identicalSets: number
  /** Pairs that break the soft rule, by its place in `rules`; of `require` those that are missing. */
  softBroken: { rule: number; pairs: number }[]
  /** Sum of the weights of `softBroken`, without `avoidReciprocal`. */
  softCost: number
  /** Kept although a hard rule is against them. */
  keptAgainstRules: PersonIds[]
  /** Kept reviews already exceed what this person is to give or get. */
  overfull: { reviewerIds: string[]; authorIds: string[] }
}

/** `self` is not in the list of rules: nobody ever reviews himself. */
export type RuleRef = number | 'self'

export type PairReasons = {
  status: 'kept' | 'required' | 'dealt' | 'not-dealt'
  /** The hard rules against the pair. */
  forbiddenBy: RuleRef[]
  /** The soft rules that the pair breaks. */
  discouragedBy: number[]
  /** Authors whom this reviewer may review by the hard rules, and reviewers whom this author may get. */
  choices: { authors: number; reviewers: number }
}

/**
 * People who cannot all get what they must: of `needed` reviews only `possible` can be. `side` says who lacks: authors
 * reviews received, or reviewers reviews to give. `partners` are those of the other side who count, each with the
 * most that he can do for these people: all that he may have (`isFull`), or one for each of them that the rules allow.
 */
export type Shortage = {
  kind: 'shortage'
  side: 'authors' | 'reviewers'
  ids: string[]
  needed: number
  possible: number
  /** Of `needed` and of `possible`: kept or required pairs, which are there in any case. */
  fixed: number
  partners: { id: string; possible: number; isFull: boolean }[]
  /** The rules that keep others away, with how many pairs of these people they forbid; largest first. */
  blockers: { rule: RuleRef; pairs: number; partnerIds: string[] }[]
}
/** A hard rule requires a pair that another forbids. */
export type Contradiction = {
  kind: 'contradiction'
  pair: PersonIds
  requiredBy: number
  forbiddenBy: RuleRef[]
}
/** More pairs are required of one person than he may have. */
export type Overfull = {
  kind: 'overfull'
  side: 'authors' | 'reviewers'
  id: string
  needed: number
  possible: number
}
/** All the reasons there are: each alone makes it impossible. */
export type Explanation = { parts: (Shortage | Contradiction | Overfull)[]; missing: number }

/**
 * A smallest change of one kind after which `relaxProblem` gives a problem that has a solution; each was tried. There is
 * always one: where no single kind does, `several` says what to do together.
 */
export type Relaxation =
  | { kind: 'fewerReviews'; reviewsEach: number }
  | { kind: 'liftRule'; rule: number; pairs: PersonIds[] }
  | { kind: 'unmet'; people: (Participation & { missing: number })[]; missing: number }
  | { kind: 'moreReviews'; people: (Participation & { extra: number })[]; extra: number }
  | { kind: 'several'; changes: Relaxation[] }

type Participation = { side: 'authors' | 'reviewers'; id: string }

export type Allocation = {
  ok: true
  pairs: AllocatedPair[]
  quality: AllocationQuality
  reasons: (reviewerId: string, authorId: string) => PairReasons
  seed: number
}
export type Impossible = {
  ok: false
  explanation: Explanation
  relaxations: Relaxation[]
  seed: number
}
export type AllocationResult = Allocation | Impossible
