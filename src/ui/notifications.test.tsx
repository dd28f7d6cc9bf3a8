import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Styled } from '#src/testing/styled.tsx'
import type { Notice } from './notice.ts'
import { createNotices, NotificationsProvider, useNotify } from './notifications.tsx'

function Teller({ notices }: { notices: Notice[] }) {
  const notify = useNotify()
  return <button onClick={() => notices.forEach(notify)}>Tell</button>
}

function App({ children }: { children: ReactNode }) {
  const [notices] = useState(createNotices)
  return (
    <Styled>
      <NotificationsProvider notices={notices}>{children}</NotificationsProvider>
    </Styled>
  )
}

const FAILED: Notice = {
  severity: 'error',
  title: 'The reviewer was not assigned',
  detail: 'Ada has left the course.',
}

afterEach(() => void vi.useRealTimers())

function open(...notices: Notice[]) {
  const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
  render(<Teller notices={notices} />, { wrapper: App })
  return { user, tell: () => user.click(screen.getByRole('button', { name: 'Tell' })) }
}

test('an error is an alert that stays until it is closed', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { user, tell } = open(FAILED)
  await tell()
  act(() => void vi.advanceTimersByTime(600_000))
  expect(screen.getByRole('alert')).toHaveTextContent(
    'The reviewer was not assignedAda has left the course.',
  )
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('good news goes by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { tell } = open({ severity: 'success', title: 'Copied' })
  await tell()
  expect(screen.getByRole('alert')).toHaveTextContent('Copied')
  act(() => void vi.advanceTimersByTime(6_000))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('ten cells that fail for one reason are one message with their number', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { tell } = open(...Array<Notice>(10).fill(FAILED))
  await tell()
  expect(screen.getByRole('alert')).toHaveTextContent('The reviewer was not assigned (10 times)')
})

test('a notice leads to where it can be mended', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { tell } = open({ ...FAILED, action: { label: 'Sign in again', to: '/sign-in' } })
  await tell()
  expect(screen.getByRole('link', { name: 'Sign in again' })).toHaveAttribute('href', '/sign-in')
})
