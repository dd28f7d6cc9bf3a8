import DensityLargeIcon from '@mui/icons-material/DensityLarge'
import DensityMediumIcon from '@mui/icons-material/DensityMedium'
import DensitySmallIcon from '@mui/icons-material/DensitySmall'
import GridOnIcon from '@mui/icons-material/GridOn'
import GridViewIcon from '@mui/icons-material/GridView'
import PictureInPictureIcon from '@mui/icons-material/PictureInPictureAltOutlined'
import ReorderIcon from '@mui/icons-material/Reorder'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { DENSITIES, type Density } from '#src/domain/density.ts'
import { Toggle, ToggleGroup, type ToggleChoice } from '#src/ui/toggle-group.tsx'
import { VIEWS, type MatrixLayout } from '#src/matrix/matrix-layout.ts'

export type LayoutProps = {
  layout: MatrixLayout
  onLayout: (change: Partial<MatrixLayout>) => void
}
type View = NonNullable<MatrixLayout['view']>

const SMALL = { fontSize: 'small' } as const
const NONE = { display: 'none' } as const
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
    // The words tell enough where a line has no room for pictures.
    <Box sx={{ '@media (min-width: 600px) and (max-width: 1439.95px)': { '& svg': NONE } }}>
      <ToggleGroup
        label="Kind of view"
        value={shown}
        choices={choicesOf(VIEWS, VIEW_ICONS)}
        onChange={(view) => onLayout({ view })}
      />
    </Box>
  )
}

/** How close the lines of the matrix stand, and whether the whole class is shown beside it. */
export function DensitySwitch({ layout, onLayout }: LayoutProps) {
  return (
    <>
      <ToggleGroup
        isPictured
        label="Lines"
        value={layout.density}
        choices={choicesOf(DENSITIES, DENSITY_ICONS)}
        onChange={(density) => onLayout({ density })}
      />
      <Toggle
        type="button"
        aria-pressed={layout.hasOverview}
        aria-label="Whole class"
        title="Whole class"
        onClick={() => onLayout({ hasOverview: !layout.hasOverview })}
        sx={{
          px: 0.75,
          border: 1,
          borderColor: 'prm.controlBorder',
          borderRadius: 1,
          minHeight: 28,
        }}
      >
        <PictureInPictureIcon fontSize="small" />
      </Toggle>
    </>
  )
}

function choicesOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
  icons: Readonly<Record<Value, ReactElement>>,
): ToggleChoice<Value>[] {
  return (Object.keys(words) as Value[]).map((value) => ({
    value,
    label: words[value],
    icon: icons[value],
  }))
}
