import Button from '@mui/material/Button'
import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, Suspense, type ReactNode } from 'react'
import { Fault } from './fault.tsx'

export type QueryBoundaryProps = {
  /** Says what could not be shown, as a heading: "The comments could not be read". */
  errorTitle: string
  /** Shown while it is read. */
  fallback: ReactNode
  children: ReactNode
}

/** A region of a page that may fail alone; trying again reads what failed anew. */
export function QueryBoundary({ errorTitle, fallback, children }: QueryBoundaryProps) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ErrorCatcher errorTitle={errorTitle} onReset={reset}>
          <Suspense fallback={fallback}>{children}</Suspense>
        </ErrorCatcher>
      )}
    </QueryErrorResetBoundary>
  )
}

type ErrorCatcherProps = { errorTitle: string; onReset: () => void; children: ReactNode }

// A class: React has no hook that catches the errors of what is rendered below.
class ErrorCatcher extends Component<ErrorCatcherProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { errorTitle, onReset, children } = this.props
    const { error } = this.state
    if (!error) return children
    return (
      <Fault
        isPart
        title={errorTitle}
        what={error.message}
        meaning="Nothing was changed. The rest of the page works."
        remedy="Try again. If it fails again, reload the page."
        actions={
          <Button
            variant="contained"
            onClick={() => {
              onReset()
              this.setState({ error: null })
            }}
          >
            Try again
          </Button>
        }
      />
    )
  }
}
