import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { AnnouncerProvider, useAnnounce } from './announcer.tsx'

function Sayer({ message }: { message: string }) {
  const announce = useAnnounce()
  return <Button onClick={() => announce(message)}>Say</Button>
}

test('what is announced stands in the one status of the app', async () => {
  const user = userEvent.setup()
  render(<Sayer message="1 reviewer assigned" />, { wrapper: AnnouncerProvider })
  expect(screen.getByRole('status')).toHaveTextContent('')
  await user.click(screen.getByRole('button', { name: 'Say' }))
  expect(screen.getByRole('status')).toHaveTextContent('1 reviewer assigned')
})

test('the same words again are put there anew, so that they are spoken again', async () => {
  const user = userEvent.setup()
  render(<Sayer message="1 reviewer assigned" />, { wrapper: AnnouncerProvider })
  await user.click(screen.getByRole('button', { name: 'Say' }))
  const before = screen.getByText('1 reviewer assigned')
  await user.click(screen.getByRole('button', { name: 'Say' }))
  expect(screen.getByText('1 reviewer assigned')).not.toBe(before)
  expect(before).not.toBeInTheDocument()
})

test('an open dialog does not silence it', async () => {
  const user = userEvent.setup()
  render(
    <AnnouncerProvider>
      <Dialog open aria-label="Add reviewers">
        <Sayer message="2 reviewers assigned" />
      </Dialog>
    </AnnouncerProvider>,
  )
  await waitFor(() => expect(screen.getByRole('status')).toBeInTheDocument())
  await user.click(screen.getByRole('button', { name: 'Say' }))
  expect(screen.getByRole('status')).toHaveTextContent('2 reviewers assigned')
})
