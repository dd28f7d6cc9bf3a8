import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import type { Impossible as ImpossibleResult } from '#src/domain/allocation/allocation-result.ts'
import { count } from '#src/domain/sentences.ts'
import type { BuiltProblem } from './build-problem.ts'
import { explainImpossible } from './impossible-words.ts'
import type { Phrase } from './people-phrase.ts'
import { waysOut } from './relaxations.ts'
import type { SettingsProps } from './who-fields.tsx'

export type ShowPeople = (ids: readonly string[]) => void

type ImpossibleProps = SettingsProps & {
  rules: BuiltProblem['rules']
  result: ImpossibleResult
  onShowPeople: ShowPeople
}

/** Why it cannot be dealt, from the minimum cut, and what would help. */
export function Impossible(props: ImpossibleProps) {
  const { room, rules, result, settings, onChange, onShowPeople } = props
  const ways = waysOut(room, rules, settings, result.relaxations)
  const paragraphs = explainImpossible(room, rules, result.explanation)
  return (
    <Alert severity="warning" role="group" aria-label="Not possible">
      <AlertTitle>Not possible with these rules</AlertTitle>
      <Paragraphs paragraphs={paragraphs} onShowPeople={onShowPeople} />
      {ways.length > 0 && (
        <Box component="section" aria-label="What would help" sx={{ mt: 1.5 }}>
          <Box component="h3" sx={{ typography: 'subtitle2', m: 0, mb: 0.75 }}>
            One of these makes it possible
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {ways.map(({ words, change }) => (
              <Button
                key={words}
                variant="outlined"
                color="inherit"
                onClick={() => onChange(change)}
                sx={{ whiteSpace: 'normal', textAlign: 'start' }}
              >
                {words}
              </Button>
            ))}
          </Box>
        </Box>
      )}
    </Alert>
  )
}

type ParagraphsProps = {
  paragraphs: readonly (readonly Phrase[])[]
  onShowPeople: ShowPeople
}

// Who reads so many reasons begins with the first.
const MOST_PARAGRAPHS = 6

export function Paragraphs({ paragraphs, onShowPeople }: ParagraphsProps) {
  const more = paragraphs.length - MOST_PARAGRAPHS
  return (
    <>
      {paragraphs.slice(0, MOST_PARAGRAPHS).map((phrases, index) => (
        <Box component="p" key={index} sx={{ m: 0, my: 0.75 }}>
          {phrases.map((phrase, nth) => (
            <span key={nth}>
              <Words phrase={phrase} onShowPeople={onShowPeople} />{' '}
            </span>
          ))}
        </Box>
      ))}
      {more > 0 && <p>And {count(more, 'more reason')} of this kind.</p>}
    </>
  )
}

// More names would not fit into an address.
const MOST_LINKED = 60

export function Words({ phrase, onShowPeople }: { phrase: Phrase; onShowPeople: ShowPeople }) {
  return phrase.map((part, index) => {
    if (typeof part === 'string') return part
    if (part.ids.length === 0 || part.ids.length > MOST_LINKED)
      return <bdi key={index}>{part.text}</bdi>
    return (
      <Link
        key={index}
        component="button"
        type="button"
        title="Show in the matrix"
        onClick={() => onShowPeople(part.ids)}
        sx={{ font: 'inherit', verticalAlign: 'baseline', textAlign: 'start' }}
      >
        <bdi>{part.text}</bdi>
      </Link>
    )
  })
}
