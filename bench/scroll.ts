import type { CDPSession, Page } from '@playwright/test'

export type Scrolled = {
  /** Milliseconds from one frame to the next, the 95th percentile. */
  p95: number
  fps: number
  longTasks: number
  /** The most elements that the grid had. */
  elements: number
}

const PIXELS_A_MS = 1.2

/**
 * Scrolls along the diagonal, back and forth where it ends, and looks at every frame. By time, not by
 * frames, so that who draws fewer of them has as far to go.
 */
export async function scrollDiagonally(page: Page, selector: string, ms: number) {
  return page.evaluate(scrollInPage, { selector, ms, pixels: PIXELS_A_MS })
}

type Journey = { selector: string; ms: number; pixels: number }

async function scrollInPage({ selector, ms, pixels }: Journey): Promise<Scrolled> {
  const scroller = document.querySelector(selector)!
  const grid = scroller.closest('[role=grid]') ?? scroller
  const width = scroller.scrollWidth - scroller.clientWidth
  const height = scroller.scrollHeight - scroller.clientHeight
  const bounce = (way: number, length: number) =>
    length <= 0 ? 0 : length - Math.abs(length - (way % (2 * length)))
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  let longTasks = 0
  const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length))
  observer.observe({ type: 'longtask' })
  const frames: number[] = []
  let elements = 0
  const start = await nextFrame()
  let last = start
  while (last - start < ms) {
    const now = await nextFrame()
    frames.push(now - last)
    last = now
    const way = (now - start) * pixels
    scroller.scrollTo(bounce(way, width), bounce(way, height))
    if (frames.length % 20 === 0 || now - start >= ms) {
      elements = Math.max(elements, grid.getElementsByTagName('*').length)
    }
  }
  observer.disconnect()
  const sorted = frames.toSorted((a, b) => a - b)
  return {
    p95: sorted[Math.floor(sorted.length * 0.95)]!,
    fps: (frames.length / (last - start)) * 1000,
    longTasks,
    elements,
  }
}

/** Does something on a processor that is so many times slower. */
export async function throttled<T>(cdp: CDPSession, rate: number, act: () => Promise<T>) {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  try {
    return await act()
  } finally {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  }
}

/** The bytes of JavaScript's heap that are still needed. */
export async function usedHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('Performance.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value
}
