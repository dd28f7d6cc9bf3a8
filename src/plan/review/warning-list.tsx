import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { Fragment } from 'react'
import type { WarningLine } from '#src/domain/plan/warning-words.ts'
import { PairNames } from '#src/plan/pair-names.tsx'
import { WarningSign } from '#src/plan/warning-sign.tsx'

type WarningListProps = {
  lines: readonly WarningLine[]
  onShow: (key: string) => void
  onTakeOut: (keys: readonly string[]) => void
}

// One line for each kind of thing to know, with the way to it.
export function WarningList({ lines, onShow, onTakeOut }: WarningListProps) {
  return (
    <Box component="ul" aria-label="Warnings" sx={LIST}>
      {lines.map(({ kind, isBlocking, keys, title, pairs, detail }) => {
        const first = keys[0] ?? ''
        return (
          <li key={`${kind} ${isBlocking}`}>
            <Box component="span" sx={{ color: 'prm.signalText', pt: '3px' }}>
              <WarningSign />
            </Box>
            <span>
              <b>
                {title}
                {pairs.length === 0 && (detail === '' || kind === 'completed') ? '.' : ':'}
              </b>{' '}
              {pairs.map(([reviewer, author], index) => (
                <Fragment key={`${reviewer} ${author}`}>
                  <PairNames reviewer={reviewer} author={author} />
                  {index < pairs.length - 1 ? ', ' : '. '}
                </Fragment>
              ))}
              {detail}
              {isBlocking && ' Not sent.'}
            </span>
            <Box sx={{ display: 'flex', ml: 'auto', flex: 'none' }}>
              <Button
                size="small"
                color="inherit"
                aria-label={`Show: ${title}`}
                onClick={() => onShow(first)}
              >
                Show
              </Button>
              {(isBlocking || kind === 'completed') && (
                <Button
                  size="small"
                  color="inherit"
                  aria-label={`Take out: ${title}`}
                  onClick={() => onTakeOut(keys)}
                >
                  Take out
                </Button>
              )}
            </Box>
          </li>
        )
      })}
    </Box>
  )
}

const LIST = {
  m: 0,
  px: { xs: 2, sm: 2.5 },
  py: 0.75,
  listStyle: 'none',
  bgcolor: 'prm.signalTint',
  borderBottom: 1,
  borderColor: 'divider',
  overflowWrap: 'anywhere',
  '& li': { display: 'flex', gap: 1.25, py: 0.5 },
} as const
