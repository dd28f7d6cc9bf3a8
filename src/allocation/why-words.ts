import type { PairReasons } from '#src/domain/allocation/allocation-result.ts'
import { count } from '#src/domain/sentences.ts'
import type { KeyedRule } from './allocation-rules.ts'
import { quoteRules } from './rule-words.ts'

/** Why a reviewer got an author, or did not: sentences. */
export function sayWhy(
  reviewer: string,
  author: string,
  rules: readonly KeyedRule[],
  { status, forbiddenBy, discouragedBy, choices }: PairReasons,
): string[] {
  const isThere = status !== 'not-dealt'
  const against =
    forbiddenBy.length === 0
      ? ''
      : `${quoteRules(rules, forbiddenBy)} ${forbiddenBy.length === 1 ? 'is' : 'are'} against it${isThere ? ', but reviews that exist stay' : ''}.`
  const wishes =
    discouragedBy.length === 0
      ? ''
      : `It breaks the ${discouragedBy.length === 1 ? 'wish' : 'wishes'} ${quoteRules(rules, discouragedBy)}${isThere ? ', which could not be kept for everybody' : ''}.`
  const isOpen = choices.authors > 0 && choices.reviewers > 0
  const chance =
    forbiddenBy.length > 0 || status === 'kept' || status === 'required' || !isOpen
      ? ''
      : `${reviewer} may review ${choices.authors === 1 ? '1 person' : `${choices.authors} people`}, ${author} may get ${count(choices.reviewers, 'reviewer')}; the seed chose among them.`
  const out =
    forbiddenBy.length === 0 && !isOpen && !isThere
      ? 'One of them takes no part, or has enough already.'
      : ''
  return [STATUS[status](reviewer, author), against, wishes, chance, out].filter(
    (part) => part !== '',
  )
}

const STATUS: Record<PairReasons['status'], (reviewer: string, author: string) => string> = {
  kept: (reviewer, author) => `${reviewer} reviews ${author} already, and that review is kept.`,
  required: (reviewer, author) => `${reviewer} must review ${author}: you asked for this pair.`,
  dealt: (reviewer, author) => `${reviewer} reviews ${author} by this dealing.`,
  'not-dealt': (reviewer, author) => `${reviewer} does not review ${author}.`,
}
