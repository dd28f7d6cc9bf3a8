import { useEffect, useRef } from 'react'
import { countStates, isReminding, sayCounts } from '#src/domain/apply/progress.ts'
import { countLines } from '#src/domain/apply/receipt.ts'
import { count } from '#src/domain/sentences.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import type { ApplySnapshot } from './apply-controller.ts'
import { sayPause } from './pause-words.ts'

const EVERY_MS = 5_000

/** Sums up an apply for whoever does not see it: when it begins, waits and ends, and between that every few seconds. */
export function useApplyVoice(apply: ApplySnapshot): void {
  const announce = useAnnounce()
  const last = useRef(apply)
  useEffect(() => {
    const before = last.current
    last.current = apply
    const words = sayChange(before, apply)
    if (words !== '') announce(words)
  }, [apply, announce])

  const isActive = apply.state === 'active'
  useEffect(() => {
    if (!isActive) return
    let told = ''
    const timer = setInterval(() => {
      const { queue } = last.current
      if (!queue || queue.pause) return
      const words = sayCounts(countStates(queue.progress), isReminding(queue.progress.values()))
      if (words !== told) announce(words)
      told = words
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [isActive, announce])
}

function sayChange(before: ApplySnapshot, now: ApplySnapshot): string {
  if (now.state !== before.state) {
    if (now.state === 'active' && now.queue) {
      const { progress } = now.queue
      return isReminding(progress.values())
        ? `Sending ${count(progress.size, 'reminder')}.`
        : `Applying ${count(progress.size, 'change')}.`
    }
    if (now.state === 'elsewhere') return 'Another tab is applying.'
    if (now.state === 'ended' && before.state === 'active' && now.receipt) {
      return `${sayCounts(countLines(now.receipt), isReminding(now.receipt.lines))}.`
    }
    return ''
  }
  const [pauseBefore, pause] = [before.queue?.pause ?? null, now.queue?.pause ?? null]
  if (pause && !pauseBefore) return sayPause(pause)
  if (pauseBefore && !pause && now.queue) return 'Going on.'
  return ''
}
