import Box from '@mui/material/Box'
import { ink } from '#src/ui/ink.ts'
import { sayHistogram, type HistogramBar } from './load-histogram.ts'

type HistogramProps = {
  title: string
  bars: readonly HistogramBar[]
  hasMore: boolean
  wanted: number
}

const HEIGHT = 112
const BAR = 14
const STEP = 38

// Outlined now, filled after: as cells and loads tell what is and what is planned.
export function Histogram({ title, bars, hasMore, wanted }: HistogramProps) {
  const most = Math.max(1, ...bars.map(({ now, after }) => Math.max(now, after)))
  const heightOf = (people: number) =>
    people === 0 ? 0 : Math.max(2, (people / most) * (HEIGHT - 18))
  const width = bars.length * STEP
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <Box component="figcaption" sx={CAPTION}>
        <span>{title}</span>
        <span aria-hidden="true">
          <Box component="i" sx={{ ...KEY, border: `1px solid ${ink('inkQuiet')}` }} /> now{' '}
          <Box component="i" sx={{ ...KEY, bgcolor: ink('accent'), forcedColorAdjust: 'none' }} />{' '}
          after
        </span>
      </Box>
      <svg
        role="img"
        aria-label={`${title}, people by number of reviews: ${sayHistogram(bars, hasMore)}`}
        viewBox={`0 0 ${width} ${HEIGHT + 18}`}
        width={width}
        style={{
          display: 'block',
          maxWidth: '100%',
          overflow: 'visible',
          forcedColorAdjust: 'none',
        }}
      >
        {bars.map(({ load, now, after }, index) => {
          const x = index * STEP
          const isLast = hasMore && index === bars.length - 1
          return (
            <g key={load} fontSize="11" fill="currentColor" textAnchor="middle">
              <rect
                x={x + 4.5}
                y={HEIGHT - heightOf(now) + 0.5}
                width={BAR}
                height={heightOf(now)}
                fill="none"
                stroke={ink('inkQuiet')}
              />
              <rect
                x={x + 20}
                y={HEIGHT - heightOf(after)}
                width={BAR}
                height={heightOf(after)}
                fill={ink('accent')}
              />
              {after > 0 && (
                <text x={x + 27} y={HEIGHT - heightOf(after) - 4} fontWeight="600">
                  {after}
                </text>
              )}
              <text x={x + STEP / 2} y={HEIGHT + 14} fontWeight={load === wanted ? 650 : 400}>
                {load}
                {isLast ? '+' : ''}
              </text>
            </g>
          )
        })}
        <path d={`M0 ${HEIGHT + 0.5}H${width}`} stroke={ink('lineSection')} />
      </svg>
    </Box>
  )
}

const CAPTION = {
  display: 'flex',
  justifyContent: 'space-between',
  gap: 1,
  typography: 'caption',
  color: 'text.secondary',
  mb: 0.5,
} as const
const KEY = { display: 'inline-block', width: 9, height: 9, ml: 1 } as const
