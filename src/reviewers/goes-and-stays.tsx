import Box from '@mui/material/Box'

type GoesAndStaysProps = { goes: string; stays: string }

export function GoesAndStays({ goes, stays }: GoesAndStaysProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
        columnGap: 3,
        rowGap: 1,
        px: { xs: 2, sm: 2.5 },
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'caption',
        '& h3': { m: 0, font: 'inherit', fontWeight: 600 },
        '& p': { m: 0, color: 'text.secondary' },
      }}
    >
      <div>
        <h3>Goes</h3>
        <p>{goes}</p>
      </div>
      <div>
        <h3>Stays</h3>
        <p>{stays}</p>
      </div>
    </Box>
  )
}
