import Box from '@mui/material/Box'
import { Fragment, useState } from 'react'
import { GRID_KEYS } from '#src/domain/grid-keys.ts'
import { LIST_KEYS } from '#src/domain/list-keys.ts'
import { DialogFrame } from '#src/ui/dialog-frame.tsx'
import { useMatrixLayout } from './use-matrix-layout.ts'
import { useShownView } from './use-shown-view.ts'

const OF_MATRIX = {
  title: 'Keys of the matrix',
  context: 'They work while a cell or a name in the matrix has the focus.',
  groups: GRID_KEYS,
}
const OF_LIST = {
  title: 'Keys of the list',
  context: 'They work while a review or a button in the list has the focus.',
  groups: LIST_KEYS,
}

type KeysDialogProps = { onExited: () => void }

export function KeysDialog({ onExited }: KeysDialogProps) {
  const [isOpen, setOpen] = useState(true)
  const [layout] = useMatrixLayout()
  const { title, context, groups } = useShownView(layout) === 'list' ? OF_LIST : OF_MATRIX
  return (
    <DialogFrame
      open={isOpen}
      title={title}
      context={context}
      onClose={() => setOpen(false)}
      onExited={onExited}
    >
      {/* A region that scrolls must be reached by keys, too. */}
      <Box role="group" aria-label="List of keys" tabIndex={0} sx={LIST}>
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && ' '}
                        <kbd>{key}</kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Box>
    </DialogFrame>
  )
}

const LIST = {
  overflow: 'auto',
  px: { xs: 2, sm: 2.5 },
  pb: 2.5,
  borderTop: 1,
  borderColor: 'divider',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'prm.focus', outlineOffset: -2 },
  '& h3': { m: 0, pt: 2, pb: 0.5, font: 'inherit', fontWeight: 600 },
  '& dl': { m: 0 },
  '& dl > div': {
    display: 'grid',
    gridTemplateColumns: { xs: '1fr', sm: '260px 1fr' },
    columnGap: 2,
    rowGap: 0.5,
    py: 0.75,
    borderTop: 1,
    borderColor: 'divider',
  },
  '& dt': { display: 'flex', flexWrap: 'wrap', alignContent: 'start', gap: 0.5 },
  '& dd': { m: 0, color: 'text.secondary' },
  '& kbd': {
    px: 0.75,
    border: 1,
    borderColor: 'prm.controlBorder',
    borderRadius: 1,
    font: 'inherit',
    fontSize: 12,
    lineHeight: '18px',
    whiteSpace: 'nowrap',
  },
} as const
