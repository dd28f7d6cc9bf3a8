import type { ComponentType } from 'react'
import { invariant } from '#src/lib/invariant.ts'

export type PageFile = { load: () => Promise<void>; Component: ComponentType }

/**
 * A page in a file of its own. Its route's loader loads it, beside what it shows. Not the route's `lazy`: where that
 * fails, the router shows nothing at all instead of the route's error.
 */
export function pageFile(loadPage: () => Promise<ComponentType>): PageFile {
  let Page: ComponentType | null = null
  return {
    load: async () => {
      Page ??= await loadPage()
    },
    Component: function LoadedPage() {
      invariant(Page, 'A route is shown after its loader has ended.')
      return <Page />
    },
  }
}
