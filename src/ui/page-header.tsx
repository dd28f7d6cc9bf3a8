import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { createContext, Fragment, use, type ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { BrandMark } from './brand-mark.tsx'

export type Crumb = { label: string; to?: string }
type PageHeaderProps = { crumbs: Crumb[]; title: string; actions?: ReactNode }

/** What the app puts at the end of every page's bar: the account menu. */
export const PageHeaderEnd = createContext<ReactNode>(null)

/** The bar at the top of a page: where one is, what can be done with the whole page, who one is. */
export function PageHeader({ crumbs, title, actions }: PageHeaderProps) {
  const end = use(PageHeaderEnd)
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: { xs: 52, sm: 44 },
        flex: 'none',
        px: { xs: 1.5, sm: 1.75 },
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <title>{`${title} · Peer Review Matrix`}</title>
      <Link
        component={RouterLink}
        to="/"
        aria-label="All courses"
        sx={{ display: 'grid', placeItems: 'center', width: 28, height: 28, flex: 'none' }}
      >
        <BrandMark />
      </Link>
      <Box component="nav" aria-label="Where you are" sx={{ minWidth: 0 }}>
        <Box
          component="ol"
          sx={{ display: 'flex', alignItems: 'center', m: 0, p: 0, listStyle: 'none', minWidth: 0 }}
        >
          {crumbs.map((crumb, index) => (
            <Fragment key={crumb.label}>
              <Box
                component="li"
                sx={{
                  ...CRUMB,
                  color: 'text.secondary',
                  // On a phone the nearest one is enough to go back.
                  display: { xs: index === crumbs.length - 1 ? 'flex' : 'none', sm: 'flex' },
                }}
              >
                {crumb.to === undefined ? (
                  <bdi>{crumb.label}</bdi>
                ) : (
                  <Link component={RouterLink} to={crumb.to} sx={CRUMB_LINK}>
                    <bdi>{crumb.label}</bdi>
                  </Link>
                )}
              </Box>
            </Fragment>
          ))}
          <Box component="li" aria-current="page" sx={{ ...CRUMB, fontWeight: 600 }}>
            <Box component="bdi" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {title}
            </Box>
          </Box>
        </Box>
      </Box>
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 0.5, flex: 'none' }}>
        {actions}
        {end}
      </Box>
    </Box>
  )
}

const CRUMB = {
  display: 'flex',
  alignItems: 'center',
  minWidth: 0,
  whiteSpace: 'nowrap',
  '& + &::before': {
    content: '""',
    width: '1px',
    height: 14,
    flex: 'none',
    mx: 1.25,
    bgcolor: 'prm.controlBorder',
    transform: 'rotate(18deg)',
  },
} as const

const CRUMB_LINK = {
  color: 'inherit',
  textDecoration: 'none',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  '&:hover': { textDecoration: 'underline' },
} as const
