import useMediaQuery from '@mui/material/useMediaQuery'
import type { MatrixLayout } from './matrix-layout.ts'

/** The view on the screen: what was chosen, else what fits. */
export function useShownView({ view }: MatrixLayout): NonNullable<MatrixLayout['view']> {
  const isPhone = useMediaQuery('(max-width: 599.95px)', { noSsr: true })
  return view ?? (isPhone ? 'list' : 'matrix')
}
