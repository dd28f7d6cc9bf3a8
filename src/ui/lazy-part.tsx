import { lazy, Suspense, type ComponentType } from 'react'

/**
 * A part in a file of its own, for what the first picture does without. Until it is there nothing stands in its place, and
 * the page around it goes on.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }))
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}
