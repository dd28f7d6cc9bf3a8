import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Styled } from '#src/testing/styled.tsx'
import { ToggleGroup } from './toggle-group.tsx'

const CHOICES = ['Low', 'Middle', 'High'].map((label) => ({ value: label, label, icon: null }))

function Heights({ dir }: { dir?: string | undefined }) {
  const [value, setValue] = useState('Middle')
  return (
    <Styled>
      <button>Before</button>
      <div style={{ direction: dir as 'ltr' }}>
        <ToggleGroup label="Height" value={value} choices={CHOICES} onChange={setValue} />
      </div>
      <button>After</button>
    </Styled>
  )
}

function open(dir?: string) {
  const user = userEvent.setup()
  render(<Heights dir={dir} />)
  const button = (name: string) => screen.getByRole('button', { name })
  return { user, button }
}

test('it is one stop of the Tab key, on the choice', async () => {
  const { user, button } = open()
  button('Before').focus()
  await user.tab()
  expect(button('Middle')).toHaveFocus()
  await user.tab()
  expect(button('After')).toHaveFocus()
})

test.each([
  ['{ArrowRight}', 'High'],
  ['{ArrowLeft}', 'Low'],
  ['{ArrowRight>2}', 'Low'],
  ['{ArrowLeft>2}', 'High'],
  ['{Home}', 'Low'],
  ['{End}', 'High'],
])('%s moves the focus from the middle to %s, and chooses nothing', async (keys, name) => {
  const { user, button } = open()
  button('Middle').focus()
  await user.keyboard(keys)
  expect(button(name)).toHaveFocus()
  expect(button('Middle')).toHaveAttribute('aria-pressed', 'true')
})

test('from right to left the arrows go the way they point', async () => {
  const { user, button } = open('rtl')
  button('Middle').focus()
  await user.keyboard('{ArrowLeft}')
  expect(button('High')).toHaveFocus()
})

test('the Tab key comes back to where the arrows went, and Enter chooses', async () => {
  const { user, button } = open()
  button('Middle').focus()
  await user.keyboard('{ArrowRight}')
  await user.tab()
  await user.tab({ shift: true })
  expect(button('High')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(button('High')).toHaveAttribute('aria-pressed', 'true')
  expect(button('Middle')).toHaveAttribute('aria-pressed', 'false')
})
