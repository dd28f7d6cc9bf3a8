import Button from '@mui/material/Button'
import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, Suspense, type ReactNode } from 'react'
import { Problem } from './problem.tsx'

type QueryBoundaryProps = {
  /** Says what could not be shown, as a heading: "The comments could not be read". */
  errorTitle: string
  fallback: ReactNode
  children: ReactNode
}

/** One region that loads and fails by itself; the rest of the page stays. */
export function QueryBoundary({ errorTitle, fallback, children }: QueryBoundaryProps) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ErrorBoundary errorTitle={errorTitle} onReset={reset}>
          <Suspense fallback={fallback}>{children}</Suspense>
        </ErrorBoundary>
      )}
    </QueryErrorResetBoundary>
  )
}

type ErrorBoundaryProps = { errorTitle: string; onReset: () => void; children: ReactNode }

// React has no hook that catches errors of what is rendered below.
class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  retry = () => {
    this.props.onReset()
    this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <Problem
        title={this.props.errorTitle}
        action={
          <Button variant="outlined" onClick={this.retry}>
            Try again
          </Button>
        }
      >
        {error.message}
      </Problem>
    )
  }
}
