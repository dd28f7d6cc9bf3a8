import {
  QueryClient,
  QueryClientProvider,
  queryOptions,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { QueryBoundary } from './query-boundary.tsx'

test('a region that cannot be read fails alone, and trying again reads it anew', async () => {
  // React tells on the console what a boundary has caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const queryFn = vi.fn<() => Promise<string>>()
  queryFn.mockRejectedValueOnce(new Error('Canvas does not answer.'))
  queryFn.mockResolvedValueOnce('Two comments')
  const comments = queryOptions({ queryKey: ['comments'] as const, queryFn })
  function Comments() {
    return <p>{useSuspenseQuery(comments).data}</p>
  }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <p>The rest of the page</p>
      <QueryBoundary errorTitle="The comments could not be read" fallback={<p>Reading</p>}>
        <Comments />
      </QueryBoundary>
    </QueryClientProvider>,
  )
  expect(screen.getByText('Reading')).toBeVisible()
  expect(
    await screen.findByRole('heading', { name: 'The comments could not be read' }),
  ).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('Canvas does not answer.')
  expect(screen.getByText('The rest of the page')).toBeVisible()

  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Two comments')).toBeVisible()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})
