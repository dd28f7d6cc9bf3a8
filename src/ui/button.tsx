import { styled, type CSSObject, type Theme } from '@mui/material/styles'
import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import {
  buttonSize,
  containedEdge,
  iconButtonLook,
  outlinedLook,
  textLook,
} from './button-looks.ts'
import { BARE } from './plain-button.ts'

type Variant = 'text' | 'outlined' | 'contained'
type Look = { theme: Theme; variant?: Variant | undefined }

/** For pages as they come up. Where MUI's is there anyway, as in a dialog, that one does as well. */
export function Button(props: ComponentProps<typeof Worded>) {
  return <Worded type="button" {...props} />
}

export function IconButton(props: ComponentProps<typeof Pictured>) {
  return <Pictured type="button" {...props} />
}

// Letters apart from the rest: both have sizes of their own on a phone.
const letters = ({ theme }: Look): CSSObject => theme.typography.button
const Worded = styled('button')<{ variant?: Variant }>(BARE, letters, wordedLook)
const Pictured = styled('button')(BARE, picturedLook)

/** As `Button`, where it leads to a page. */
export const ButtonLink = styled(Link, { shouldForwardProp: isOfLink })<{ variant?: Variant }>(
  BARE,
  letters,
  wordedLook,
)
export const IconLink = styled(Link, { shouldForwardProp: isOfLink })(BARE, picturedLook)

function isOfLink(prop: PropertyKey): boolean {
  return !['variant', 'sx', 'theme', 'ownerState'].includes(String(prop))
}

function wordedLook({ theme, variant = 'text' }: Look): CSSObject {
  return {
    borderRadius: theme.vars.shape.borderRadius,
    ...buttonSize,
    ...LOOKS[variant](theme),
    '& > svg': { fontSize: 20 },
  }
}

const LOOKS: Record<Variant, (theme: Theme) => CSSObject> = {
  text: textLook,
  outlined: (theme) => ({ border: '1px solid', ...outlinedLook(theme) }),
  contained: ({ vars: { palette } }) => ({
    color: palette.primary.contrastText,
    backgroundColor: palette.primary.main,
    '@media (hover: hover)': { '&:hover': { backgroundColor: palette.primary.dark } },
    ...containedEdge,
  }),
}

function picturedLook({ theme }: { theme: Theme }): CSSObject {
  return { flex: 'none', ...iconButtonLook(theme) }
}
