/**
 * Runs something at once and then at most once in so many ms, the last time with what was last. `now` does not wait, `cancel`
 * forgets what waits.
 */
export function throttle(run: () => void, ms: number) {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isAsked = false
  function now(): void {
    isAsked = false
    run()
  }
  function rest(): void {
    timer = setTimeout(() => {
      timer = null
      if (!isAsked) return
      now()
      rest()
    }, ms)
  }
  function soon(): void {
    isAsked = true
    if (timer !== null) return
    now()
    rest()
  }
  function cancel(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  return { now, soon, cancel }
}
