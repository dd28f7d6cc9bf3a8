/** The size of every element: jsdom lays nothing out, and a window of no size shows no cells. */
export const LAYOUT = { width: 1200, height: 800 }

class FixedResizeObserver implements ResizeObserver {
  readonly #callback: ResizeObserverCallback

  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback
  }

  observe(target: Element): void {
    const size = [{ inlineSize: LAYOUT.width, blockSize: LAYOUT.height }]
    const entry: ResizeObserverEntry = {
      target,
      contentRect: rect(),
      borderBoxSize: size,
      contentBoxSize: size,
      devicePixelContentBoxSize: size,
    }
    // Browsers tell the first size after layout, never inside observe().
    queueMicrotask(() => this.#callback([entry], this))
  }

  unobserve(): void {
    // Sizes never change here.
  }

  disconnect(): void {
    // Sizes never change here.
  }
}

/** Gives jsdom what it lacks: sizes, ResizeObserver, matchMedia (a wide light screen), scrolling. */
export function fillLayoutGaps(): void {
  // A menu has the size of every element, too, and must fit.
  window.innerHeight = LAYOUT.height + 100
  window.ResizeObserver = FixedResizeObserver
  window.matchMedia = matchWideScreen
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.scrollTo = () => undefined
  window.scrollTo = () => undefined
  Element.prototype.getBoundingClientRect = rect
  // No canvas either: what is drawn there is looked at in a browser.
  HTMLCanvasElement.prototype.getContext = () => null
  for (const [property, size] of [
    ['clientWidth', LAYOUT.width],
    ['offsetWidth', LAYOUT.width],
    ['clientHeight', LAYOUT.height],
    ['offsetHeight', LAYOUT.height],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, property, { configurable: true, value: size })
  }
}

function rect(): DOMRect {
  return new DOMRect(0, 0, LAYOUT.width, LAYOUT.height)
}

/** Knows the two features that decide what is shown: the width, and what is not preferred. */
function matchWideScreen(query: string): MediaQueryList {
  const min = /min-width:\s*([\d.]+)px/.exec(query)?.[1]
  const max = /max-width:\s*([\d.]+)px/.exec(query)?.[1]
  const hasWidth = min !== undefined || max !== undefined
  const list = new EventTarget()
  return Object.assign(list, {
    media: query,
    matches:
      hasWidth &&
      window.innerWidth >= Number(min ?? 0) &&
      window.innerWidth <= Number(max ?? Infinity),
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as MediaQueryList
}
