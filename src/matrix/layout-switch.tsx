import DensityLargeIcon from '@mui/icons-material/DensityLarge'
import DensityMediumIcon from '@mui/icons-material/DensityMedium'
import DensitySmallIcon from '@mui/icons-material/DensitySmall'
import GridOnIcon from '@mui/icons-material/GridOn'
import GridViewIcon from '@mui/icons-material/GridView'
import PictureInPictureIcon from '@mui/icons-material/PictureInPictureAltOutlined'
import ReorderIcon from '@mui/icons-material/Reorder'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import type { ReactElement } from 'react'
import { DENSITIES, type Density } from '#src/domain/density.ts'
import { VIEWS, type MatrixLayout } from './matrix-layout.ts'

export type LayoutProps = {
  layout: MatrixLayout
  onLayout: (change: Partial<MatrixLayout>) => void
}
type View = NonNullable<MatrixLayout['view']>

const SMALL = { fontSize: 'small' } as const
const VIEW_ICONS: Record<View, ReactElement> = {
  matrix: <GridOnIcon {...SMALL} />,
  list: <ReorderIcon {...SMALL} />,
  groups: <GridViewIcon {...SMALL} />,
}
const DENSITY_ICONS: Record<Density, ReactElement> = {
  comfortable: <DensityLargeIcon {...SMALL} />,
  standard: <DensityMediumIcon {...SMALL} />,
  compact: <DensitySmallIcon {...SMALL} />,
}

/** Which view of the class: `shown` is the one on the screen. */
export function ViewSwitch({ shown, onLayout }: { shown: View } & Omit<LayoutProps, 'layout'>) {
  return (
    <ToggleButtonGroup
      exclusive
      aria-label="Kind of view"
      value={shown}
      // A second press of the same one would choose none.
      onChange={(_event, view: View | null) => view && onLayout({ view })}
    >
      {Object.entries(VIEWS).map(([view, words]) => (
        <ToggleButton key={view} value={view}>
          {VIEW_ICONS[view as View]}
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** How close the lines of the matrix stand, and whether the whole class is shown beside it. */
export function DensitySwitch({ layout, onLayout }: LayoutProps) {
  return (
    <>
      <ToggleButtonGroup
        exclusive
        aria-label="Lines"
        value={layout.density}
        onChange={(_event, density: Density | null) => density && onLayout({ density })}
      >
        {Object.entries(DENSITIES).map(([density, words]) => (
          <ToggleButton key={density} value={density} aria-label={words} title={words} sx={SQUARE}>
            {DENSITY_ICONS[density as Density]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButton
        value="overview"
        selected={layout.hasOverview}
        aria-label="Whole class"
        title="Whole class"
        onChange={() => onLayout({ hasOverview: !layout.hasOverview })}
        sx={{
          ...SQUARE,
          border: 1,
          borderColor: 'prm.controlBorder',
          borderRadius: 1,
          minHeight: 28,
        }}
      >
        <PictureInPictureIcon fontSize="small" />
      </ToggleButton>
    </>
  )
}

const SQUARE = { px: 0.75 } as const
