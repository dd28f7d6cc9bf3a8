import loadHighs from 'highs'
import type { Candidate } from './allocation-problems.ts'

const highs = await loadHighs()

export type HighsRun = { ms: number; status: string; cost: number }

/**
 * Balanced reviews over the candidates, by the fastest settings that were found (simplex without presolve). The text of
 * the model is made before the clock starts; reading it is part of the time, as there is no solution without.
 */
export function runHighs(
  candidates: readonly Candidate[],
  reviewsEach: number,
  isWeighted: boolean,
): HighsRun {
  const text = modelText(candidates, reviewsEach, isWeighted)
  const start = performance.now()
  const { Status, ObjectiveValue } = highs.solve(text, { solver: 'simplex', presolve: 'off' })
  return { ms: performance.now() - start, status: Status, cost: ObjectiveValue }
}

function modelText(
  candidates: readonly Candidate[],
  reviewsEach: number,
  isWeighted: boolean,
): string {
  const rows = new Map<string, string[]>()
  const put = (row: string, variable: string) => {
    const list = rows.get(row)
    if (list) list.push(variable)
    else rows.set(row, [variable])
  }
  candidates.forEach(({ reviewerId, authorId }, index) => {
    put(`r${reviewerId}`, `x${index}`)
    put(`a${authorId}`, `x${index}`)
  })
  const objective = isWeighted
    ? candidates.map(({ weight }, index) => `${weight} x${index}`).join(' + ')
    : '0 x0'
  return [
    'Minimize',
    `obj: ${objective}`,
    'Subject To',
    ...Array.from(
      rows,
      ([name, variables]) => `${name}: ${variables.join(' + ')} = ${reviewsEach}`,
    ),
    'Bounds',
    ...candidates.map((_, index) => `0 <= x${index} <= 1`),
    'End',
  ].join('\n')
}
