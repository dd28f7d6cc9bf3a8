import ChevronLeftIcon from '@mui/icons-material/ChevronLeft'
import Box from '@mui/material/Box'
import { createContext, use, type ReactNode } from 'react'
import { Link } from 'react-router'
import { paths } from '#src/lib/paths.ts'
import { BrandMark } from './brand-mark.tsx'
import { IconLink } from './button.tsx'

/** What the app puts at the end of every page's bar: the account menu. */
export const AccountSlot = createContext<ReactNode>(null)

export type Crumb = { label: string; to?: string }

export type PageHeaderProps = {
  /** The pages above this one, the nearest last. */
  crumbs: readonly Crumb[]
  title: string
  actions?: ReactNode
}

/** The bar at the top of a page: where one is, what can be done with the whole page, who one is. */
export function PageHeader({ crumbs, title, actions }: PageHeaderProps) {
  // On a phone there is room for one step back only.
  const parent = crumbs.findLast(({ to }) => to !== undefined)
  return (
    <Box component="header" sx={BAR}>
      <title>{`${title} · Peer Review Matrix`}</title>
      <IconLink
        to={paths.home.href()}
        aria-label="Peer Review Matrix, home"
        sx={{
          color: 'prm.accent',
          ...(parent && { display: { xs: 'none', sm: 'inline-flex' } }),
        }}
      >
        <BrandMark />
      </IconLink>
      {parent?.to !== undefined && (
        <IconLink
          to={parent.to}
          aria-label={`Back to ${parent.label}`}
          sx={{ display: { xs: 'inline-flex', sm: 'none' } }}
        >
          <ChevronLeftIcon />
        </IconLink>
      )}
      <Box component="nav" aria-label="Breadcrumbs" sx={{ minWidth: 0 }}>
        <Box component="ol" sx={CRUMBS}>
          {crumbs.map((crumb) => (
            <CrumbLine key={crumb.label} crumb={crumb} />
          ))}
          <Box component="li" sx={CRUMB}>
            <Box component="span" aria-current="page" sx={HERE}>
              <bdi>{title}</bdi>
            </Box>
          </Box>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, ml: 'auto', flex: 'none' }}>
        {actions}
        {use(AccountSlot)}
      </Box>
    </Box>
  )
}

function CrumbLine({ crumb: { label, to } }: { crumb: Crumb }) {
  return (
    <Box component="li" sx={{ ...CRUMB, display: { xs: 'none', sm: 'flex' }, flexShrink: 4 }}>
      <Box component="span" sx={CUT}>
        {to === undefined ? (
          <bdi>{label}</bdi>
        ) : (
          <Link to={to}>
            <bdi>{label}</bdi>
          </Link>
        )}
      </Box>
      <Box component="span" aria-hidden="true" sx={SLASH} />
    </Box>
  )
}

const BAR = {
  display: 'flex',
  alignItems: 'center',
  gap: { xs: 0.25, sm: 1.25 },
  flex: 'none',
  height: { xs: 48, sm: 44 },
  px: { xs: 0.5, sm: 1.5 },
  borderBottom: 1,
  borderColor: 'divider',
  bgcolor: 'background.paper',
} as const
const CRUMBS = {
  display: 'flex',
  m: 0,
  p: 0,
  listStyle: 'none',
  whiteSpace: 'nowrap',
} as const
const CRUMB = { display: 'flex', alignItems: 'center', minWidth: 0, color: 'text.secondary' }
const CUT = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  // Room for the focus ring, which would be cut as well.
  p: '4px',
  m: '-4px',
  // As high as a target has to be; the line does not grow by it.
  '& a': { py: '5px', color: 'inherit', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
} as const
const HERE = { ...CUT, fontWeight: 600, color: 'text.primary' } as const
const SLASH = {
  // A line, not a filled box: forced colours and print keep lines.
  borderLeft: 1,
  borderColor: 'prm.controlBorder',
  height: 14,
  mx: 1.25,
  flex: 'none',
  transform: 'rotate(18deg)',
} as const
