import Box from '@mui/material/Box'
import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { FileError, loadFile } from '#src/lib/load-file.ts'
import { Button } from '#src/ui/button.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { reloadIfOutdated } from './reload-outdated.ts'

/** Errors are rare: what explains them comes after the first page, ahead of everything else that does. */
export const loadErrorReport = () => loadFile(() => import('./error-report.tsx'))

const ErrorReport = lazyPart(async () => {
  try {
    return (await loadErrorReport()).ErrorReport
  } catch {
    return PlainReport
  }
})

// Stands where a page should, at the page's own address.
export function RouteError() {
  const error = useRouteError()
  const isOutdated = error instanceof FileError
  useEffect(() => {
    if (isOutdated) void reloadIfOutdated()
  }, [isOutdated])
  return <ErrorReport error={error} />
}

export function NoPage() {
  return <ErrorReport error={null} kind="no-page" />
}

/** Where not even what explains an error can be loaded. */
function PlainReport() {
  useEffect(() => void reloadIfOutdated(), [])
  return (
    <Box component="main" id="main" role="alert" sx={PLAIN}>
      <h1>This page could not be shown</h1>
      <p>
        Nothing was changed. The connection may be down, or the server has a new version of the app.
        Check the connection, then reload the page. The address stays the same.
      </p>
      <Button variant="contained" onClick={() => window.location.reload()}>
        Reload the page
      </Button>
    </Box>
  )
}

const PLAIN = { maxWidth: 552, mx: 'auto', px: 2, py: 3, '& h1': { typography: 'h1' } } as const
