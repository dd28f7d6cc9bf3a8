import { useMedia } from '#src/ui/use-media.ts'
import type { MatrixLayout } from './matrix-layout.ts'

/** The view on the screen: what was chosen, else what fits. */
export function useShownView({ view }: MatrixLayout): NonNullable<MatrixLayout['view']> {
  const isPhone = useMedia('(max-width: 599.95px)')
  return view ?? (isPhone ? 'list' : 'matrix')
}
