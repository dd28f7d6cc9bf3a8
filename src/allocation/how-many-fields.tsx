import Box from '@mui/material/Box'
import Radio from '@mui/material/Radio'
import { forecast } from '#src/domain/allocation/forecast.ts'
import { MOST_EACH, type AllocationSettings } from './allocation-settings.ts'
import { Fields } from './form-parts.tsx'
import type { KnownNoShow } from './no-show.ts'
import { NumberField } from './number-field.tsx'

// What classes usually do; any other number is a field below.
const USUAL = [2, 3, 4, 5]

type HowManyFieldsProps = {
  settings: AllocationSettings
  onChange: (change: Partial<AllocationSettings>) => void
  /** How many are to get reviews. */
  submissions: number
  known: KnownNoShow
  /** What was typed instead, in percent; null: as known. */
  noShow: number | null
  onNoShow: (percent: number) => void
}

export function HowManyFields(props: HowManyFieldsProps) {
  const { settings, onChange, submissions, known, noShow, onNoShow } = props
  const { each } = settings
  const percent = noShow ?? Math.round(known.rate * 100)
  const rows = [...new Set([...USUAL, each])].sort((a, b) => a - b)
  return (
    <Fields title="How many reviews each">
      <Box component="table" sx={TABLE}>
        <thead>
          <tr>
            <th scope="col">Reviews</th>
            <th scope="col">Total</th>
            <th scope="col">Get none</th>
            <th scope="col">Get fewer than 2</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((number) => {
            const { withNone, withFewerThanTwo } = forecast(number, percent / 100, submissions)
            return (
              <tr key={number} className={number === each ? 'is-on' : undefined}>
                <th scope="row">
                  <label>
                    <Radio
                      size="small"
                      name="each"
                      checked={number === each}
                      onChange={() => onChange({ each: number })}
                      sx={{ p: 0 }}
                      slotProps={{ input: { 'aria-label': `${number} each` } }}
                    />
                    <span aria-hidden="true">{number}</span>
                  </label>
                </th>
                <td>{number * submissions}</td>
                <td>{withNone.toFixed(1)}</td>
                <td>{withFewerThanTwo.toFixed(1)}</td>
              </tr>
            )
          })}
        </tbody>
      </Box>
      <Box sx={WORDS}>
        <span>Another number:</span>
        <NumberField
          label="Reviews each"
          value={each}
          min={1}
          max={MOST_EACH}
          onChange={(next) => onChange({ each: next })}
        />
      </Box>
      <Box sx={WORDS}>
        <span>Submissions to expect without enough reviews, if</span>
        <NumberField
          label="Reviews that stay undone, in percent"
          value={percent}
          min={0}
          max={100}
          onChange={onNoShow}
        />
        <span>
          % of reviews are not done
          {noShow === null ? `, ${known.from}.` : '.'}
        </span>
      </Box>
    </Fields>
  )
}

const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  '& th, & td': {
    px: 1,
    py: 0.5,
    fontWeight: 400,
    textAlign: 'end',
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& thead th': { typography: 'caption', color: 'text.secondary', borderColor: 'prm.lineStrong' },
  '& th:first-of-type': { textAlign: 'start' },
  '& label': { display: 'flex', alignItems: 'center', gap: 1.25, minHeight: { xs: 36, sm: 24 } },
  '& tbody th': { fontWeight: 500 },
  '& .is-on': { bgcolor: 'prm.accentTint' },
} as const
const WORDS = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 0.75,
  typography: 'caption',
  color: 'text.secondary',
} as const
