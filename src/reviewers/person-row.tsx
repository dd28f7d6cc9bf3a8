import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import { useId, type ReactNode } from 'react'
import { PersonName } from '#src/ui/person-name.tsx'
import { rowLayouts, type RowLayout } from './row-layout.ts'

export type PersonRowFacts = {
  id: string
  label: string
  where: string
  /** The state of what would come or go; the reason if the row cannot be chosen. */
  words: string
  isWarning: boolean
  isChecked: boolean
  isRefused: boolean
  layout: RowLayout
  glyph?: ReactNode
  load?: ReactNode
}

type PersonRowProps = {
  row: PersonRowFacts
  isTabStop: boolean
  onToggle: (id: string) => void
  onFocus: (id: string) => void
}

export function PersonRow({ row, isTabStop, onToggle, onFocus }: PersonRowProps) {
  const base = useId()
  const { id, label, where, words, isWarning, isChecked, isRefused, layout, glyph, load } = row
  const described = isRefused ? ['words'] : ['where', 'load', 'words']
  return (
    <Box
      component="label"
      sx={{
        display: 'grid',
        ...rowLayouts[layout],
        columnGap: { xs: 1, sm: 1.5 },
        alignItems: 'center',
        minHeight: { xs: 44, sm: 32 },
        px: { xs: 2, sm: 2.5 },
        py: { xs: 1, sm: 0.75 },
        borderBottom: 1,
        borderColor: 'divider',
        cursor: isRefused ? 'default' : 'pointer',
        bgcolor: isChecked ? 'action.selected' : 'background.paper',
        ...(isRefused || isChecked ? {} : { '&:hover': { bgcolor: 'action.hover' } }),
        '&:has(input:focus-visible)': {
          outline: '2px solid',
          outlineColor: 'primary.main',
          outlineOffset: -2,
        },
      }}
    >
      <Checkbox
        size="small"
        checked={isChecked}
        onChange={() => {
          if (!isRefused) onToggle(id)
        }}
        sx={{
          gridArea: 'check',
          alignSelf: { xs: 'start', sm: 'center' },
          justifySelf: 'start',
          p: 0,
          ...(isRefused ? { color: 'divider', cursor: 'default' } : {}),
        }}
        slotProps={{
          input: {
            // Not `disabled`: the row keeps its place on the keyboard's way, so that its reason is heard.
            'aria-disabled': isRefused,
            'aria-labelledby': `${base}-name`,
            'aria-describedby': described.map((part) => `${base}-${part}`).join(' '),
            tabIndex: isTabStop ? 0 : -1,
            onFocus: () => onFocus(id),
          },
        }}
      />
      {glyph && (
        <Box sx={{ gridArea: 'glyph', display: 'flex', alignSelf: { xs: 'start', sm: 'center' } }}>
          {glyph}
        </Box>
      )}
      <Box
        id={`${base}-name`}
        component="span"
        sx={{
          gridArea: 'name',
          fontWeight: isRefused ? 400 : 500,
          color: isRefused ? 'text.secondary' : 'text.primary',
          overflowWrap: 'anywhere',
        }}
      >
        <PersonName label={label} />
      </Box>
      <Box
        id={`${base}-where`}
        component="span"
        sx={{ gridArea: 'where', typography: 'caption', color: 'text.secondary' }}
      >
        {where}
      </Box>
      {!isRefused && load && (
        <Box id={`${base}-load`} component="span" sx={{ gridArea: 'load' }}>
          {load}
        </Box>
      )}
      <Box
        id={`${base}-words`}
        component="span"
        sx={{
          gridArea: 'words',
          typography: 'caption',
          textAlign: { xs: layout === 'candidate' ? 'end' : 'start', sm: 'start' },
          color: isWarning && !isRefused ? 'warning.dark' : 'text.secondary',
        }}
      >
        {words}
      </Box>
    </Box>
  )
}
