import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { count } from '#src/domain/sentences.ts'

type AttentionStatusProps = {
  found: number
  /** How many assignments are read; null while it is not known which to read. */
  read: number | null
  of: number
  /** Assignments that could not be read. */
  notRead: number
  coursesNotRead: number
  leftOut: number
  onReadAgain: () => void
}

// How far the search is, and what it cannot tell.
export function AttentionStatus(props: AttentionStatusProps) {
  const { found, read, of, notRead, coursesNotRead, leftOut, onReadAgain } = props
  const isLooking = read === null || read < of
  const isPartial = notRead + coursesNotRead > 0
  const nothing = isPartial
    ? 'Nothing needs attention in what could be read'
    : 'Nothing needs attention'
  return (
    <Box sx={{ color: 'text.secondary', '& > *': { pt: 1 } }}>
      <div>
        {/* The numbers stand outside: each of them read aloud would be in the way. */}
        <span role="status">{isLooking ? 'Still looking' : found === 0 ? nothing : ''}</span>
        {isLooking && read !== null && `: ${read} of ${count(of, 'assignment')} read`}
      </div>
      {!isLooking && coursesNotRead > 0 && (
        <div>
          {coursesNotRead === 1 ? 'One course' : `${coursesNotRead} courses`} could not be looked
          at, see below.
        </div>
      )}
      {!isLooking && notRead > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
          {count(notRead, 'assignment')} could not be read.
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            aria-label="Read what could not be read again"
            onClick={onReadAgain}
          >
            Try again
          </Button>
        </Box>
      )}
      {!isLooking && leftOut > 0 && (
        <div>
          Only the {of} assignments due last were looked at; {leftOut} more{' '}
          {leftOut === 1 ? 'was' : 'were'} left out.
        </div>
      )}
    </Box>
  )
}
