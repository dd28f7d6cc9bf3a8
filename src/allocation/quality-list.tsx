import Box from '@mui/material/Box'
import type { AllocationQuality } from '#src/domain/allocation/allocation-result.ts'
import type { Forecast } from '#src/domain/allocation/forecast.ts'
import type { KeyedRule } from './allocation-rules.ts'
import type { Outcome } from './allocation-outcome.ts'

type QualityListProps = {
  quality: AllocationQuality
  rules: readonly KeyedRule[]
  outcome: Outcome
  /** How many of the reviews there were stay. */
  kept: number
  mixing: { group: number | null; section: number | null }
  expected: Forecast
}

type Fact = { name: string; value: string; note: string; isSignal?: boolean }

export function QualityList(props: QualityListProps) {
  return (
    <Box component="dl" aria-label="Quality" sx={LIST}>
      {factsOf(props).map(({ name, value, note, isSignal }) => (
        <div key={name}>
          <dt>{name}</dt>
          <Box component="dd" sx={isSignal ? { color: 'warning.dark' } : {}}>
            {value}
          </Box>
          <dd className="is-note">{note}</dd>
        </div>
      ))}
    </Box>
  )
}

function factsOf({ quality, rules, outcome, kept, mixing, expected }: QualityListProps): Fact[] {
  const { added, removed } = outcome
  const brokenOf = (key: KeyedRule['key']) =>
    quality.softBroken.find(({ rule }) => rules[rule]?.key === key)?.pairs
  const wishes = (['group', 'section', 'met'] as const).flatMap((key): Fact[] => {
    const broken = brokenOf(key)
    if (broken === undefined) return []
    const note = broken === 0 ? 'wish kept' : 'could not be avoided'
    return [{ name: WISH_NAMES[key], value: `${broken}`, note, isSignal: broken > 0 }]
  })
  return [
    { name: 'New pairs', value: `${added.length}`, note: `${kept} exist and stay` },
    ...(removed.length > 0
      ? [{ name: 'Go', value: `${removed.length}`, note: 'reviews there are', isSignal: false }]
      : []),
    {
      name: 'Review each other',
      value: `${quality.reciprocal}`,
      note: quality.reciprocal === 0 ? 'no two people' : 'pairs of people',
      isSignal: quality.reciprocal > 0,
    },
    {
      name: 'Same authors',
      value: `${quality.identicalSets}`,
      note: quality.identicalSets === 0 ? 'no two people' : 'as somebody else',
      isSignal: quality.identicalSets > 0,
    },
    ...wishes,
    ...mixed('Groups mixed', mixing.group),
    ...mixed('Sections mixed', mixing.section),
    {
      name: 'Expected without',
      value: expected.withNone.toFixed(1),
      note: `${expected.withFewerThanTwo.toFixed(1)} with fewer than 2`,
    },
  ]
}

const WISH_NAMES = { group: 'Group wish broken', section: 'Section wish broken', met: 'Met before' }

function mixed(name: string, percent: number | null): Fact[] {
  return percent === null ? [] : [{ name, value: `${percent} %`, note: 'of all pairs' }]
}

const LIST = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(116px, 1fr))',
  columnGap: 1.5,
  m: 0,
  borderTop: 1,
  borderBottom: 1,
  borderColor: 'prm.lineStrong',
  '& > div': { py: 1 },
  '& dt': { typography: 'caption', color: 'text.secondary' },
  '& dd': { m: 0, fontSize: '1.125rem', lineHeight: '26px', fontWeight: 600 },
  '& dd.is-note': { typography: 'overline', color: 'text.secondary' },
} as const
