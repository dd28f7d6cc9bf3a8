import { styled } from '@mui/material/styles'

/** A bar where words will be: `isLine` takes the place of a line of text. */
export const Bar = styled('span', {
  shouldForwardProp: (prop) => prop !== 'isLine' && prop !== 'sx',
})<{ isLine?: boolean }>(({ theme: { vars }, isLine = false }) => ({
  display: 'block',
  borderRadius: 2,
  backgroundColor: vars.prm.surfaceHover,
  ...(isLine && {
    transformOrigin: '0 55%',
    transform: 'scale(1, 0.6)',
    '&:empty::before': { content: String.raw`"\00a0"` },
  }),
}))
