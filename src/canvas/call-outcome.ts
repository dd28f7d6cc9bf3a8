import { NO_SIGNS, type CallOutcome, type RateSigns } from '#src/domain/apply/call-outcome.ts'
import { CanvasError } from './canvas-error.ts'

/** Told once for each answer, also for one that refuses. */
export type OnSigns = (signs: RateSigns) => void

/** The headers of Canvas' rate limit (Canvas: request_throttle.rb). */
export function readSigns(headers: Headers): RateSigns {
  return {
    remaining: readNumber(headers.get('X-Rate-Limit-Remaining')),
    cost: readNumber(headers.get('X-Request-Cost')),
  }
}

/**
 * Runs a call and answers how it ended instead of throwing. An answer that cannot be read says as little about a write
 * as none. Whatever is no failure of Canvas is thrown on.
 */
export async function outcomeOf<T>(run: (onSigns: OnSigns) => Promise<T>): Promise<CallOutcome<T>> {
  let signs = NO_SIGNS
  try {
    const value = await run((told) => (signs = told))
    return { kind: 'done', value, signs }
  } catch (error) {
    if (!(error instanceof CanvasError)) throw error
    const { status, message } = error
    if (status === 429) return { kind: 'throttled', signs }
    if (status === 401) return { kind: 'signed-out', signs }
    if (status < 400 || status >= 500) return { kind: 'no-answer', message, signs }
    return { kind: 'refused', status, message, signs }
  }
}

function readNumber(text: string | null): number | null {
  const number = text === null || text.trim() === '' ? NaN : Number(text)
  return Number.isFinite(number) ? number : null
}
